/** `npm test`, `npm run test:slow`: runs jest, and closes with a line of plain totals. Arguments go to jest. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(join(tmpdir(), "pulumi-mlops-test-"));
const report = join(folder, "report.json");

const jest = spawn(
  process.execPath,
  [
    join(root, "node_modules", "jest", "bin", "jest.js"),
    // An open handle of a test must not keep a finished run from ending; jest names it all the same.
    "--forceExit",
    "--json",
    `--outputFile=${report}`,
    ...process.argv.slice(2),
  ],
  // With --json jest would print the report as well: the readable part is on the error stream.
  { cwd: root, stdio: ["inherit", "ignore", "inherit"] },
);
const code = await new Promise((done) => jest.on("close", done));
const totals = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
rmSync(folder, { recursive: true, force: true });

const passed = totals?.numPassedTests ?? 0;
// A suite that could not even start has no tests of its own to count.
const failed = (totals?.numFailedTests ?? 0) + (totals?.numRuntimeErrorTestSuites ?? (totals ? 0 : 1));
const skipped = (totals?.numPendingTests ?? 0) + (totals?.numTodoTests ?? 0);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exit(code === 0 && failed === 0 && passed > 0 ? 0 : 1);
