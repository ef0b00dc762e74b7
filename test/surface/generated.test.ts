import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(__dirname, "../..");
const run = promisify(execFile);

test("the generated files are as the definitions want them", async () => {
  await run(process.execPath, [join(root, "dist/tools/generate/index.js"), "--check"]);
});

test("Pulumi accepts the schema", async () => {
  const { stdout } = await run(process.execPath, [join(root, "tools/pulumi/index.mjs")]);
  const pulumi = join(stdout.trim(), process.platform === "win32" ? "pulumi.exe" : "pulumi");
  const env = { ...process.env, PULUMI_SKIP_UPDATE_CHECK: "true" };
  const checked = await run(pulumi, ["schema", "check", join(root, "schema.json")], { env });
  expect(`${checked.stdout}${checked.stderr}`).not.toMatch(/warning|error/i);
});

describe("the schema", () => {
  const schema = JSON.parse(readFileSync(join(root, "schema.json"), "utf8"));

  test("has the package's version", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(schema.version).toBe(version);
  });

  test("has no two names that other languages could not tell apart", () => {
    for (const section of ["types", "resources", "functions"]) {
      const tokens = Object.keys(schema[section]).map((token) => token.toLowerCase());
      expect([section, tokens.filter((token, index) => tokens.indexOf(token) !== index)]).toEqual([
        section,
        [],
      ]);
    }
    const types = new Set(Object.keys(schema.types));
    expect(Object.keys(schema.resources).filter((token) => types.has(token))).toEqual([]);
  });

  test("uses all of its types", () => {
    const text = JSON.stringify(schema);
    expect(Object.keys(schema.types).filter((token) => !text.includes(`"#/types/${token}"`))).toEqual([]);
  });
});
