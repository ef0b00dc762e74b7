import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { type ZipEntry, zipOf } from "../../provider/files/zip";

const contents = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z0-9é_-]{1,8}(\/[a-z0-9 ._-]{1,8}x){0,2}$/),
    content: fc.uint8Array({ maxLength: 200 }),
    time: fc.integer({ min: 1, max: 2_000_000_000 }),
    mode: fc.constantFrom(0o600, 0o644, 0o755),
  }),
  { selector: ({ name }) => name, maxLength: 5 },
);

async function bytesOf(files: readonly ZipEntry[]): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of zipOf(files)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("base64");
}

test("the same files give the same bytes, whatever their order, times and modes", async () => {
  await fc.assert(
    fc.asyncProperty(contents, async (files) => {
      const root = mkdtempSync(join(tmpdir(), "zip-"));
      try {
        const entries = files.map(({ name, content }, index) => {
          const path = join(root, String(index));
          writeFileSync(path, content);
          return { name, path };
        });
        const before = await bytesOf(entries);
        files.forEach(({ time, mode }, index) => {
          const path = join(root, String(index));
          utimesSync(path, time, time);
          chmodSync(path, mode);
        });
        expect(await bytesOf([...entries].reverse())).toBe(before);
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 30 },
  );
});

test("the bytes do not depend on the time zone", () => {
  expect(dos("America/Los_Angeles")).toEqual(dos("Pacific/Kiritimati"));
});

test("a file that is gone breaks the stream", async () => {
  await expect(bytesOf([{ name: "a", path: "/nowhere/at/all" }])).rejects.toThrow("ENOENT");
});

function dos(TZ: string): { date: number; time: number } {
  const code = `const {dateToDosDateTime:f}=require("yazl");process.stdout.write(JSON.stringify(f(new Date(1980,0,1))))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", code], { env: { TZ } }).toString());
}
