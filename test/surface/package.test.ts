import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const pack = "npm pack --dry-run --json --ignore-scripts";
const [packed] = JSON.parse(
  execSync(pack, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
);
const files: { path: string; mode: number }[] = packed.files;
const paths = files.map(({ path }) => path);

test("the package has what a user needs", () => {
  const needed = [
    "CHANGELOG.md",
    "LICENSE",
    "PulumiPlugin.yaml",
    "README.md",
    "bin/pulumi-mlops",
    "bin/pulumi-mlops.cmd",
    "bin/pulumi-resource-mlops",
    "bin/pulumi-resource-mlops.cmd",
    "dist/emulator/index.js",
    "dist/provider/bin/cli.js",
    "dist/provider/hosts/plugin.js",
    "schema.json",
  ];
  expect(needed.filter((path) => !paths.includes(path))).toEqual([]);
});

test("what package.json names is in it", () => {
  const named = JSON.stringify([
    manifest.main,
    manifest.types,
    Object.values(manifest.exports),
    manifest.bin,
  ]);
  const targets = [...named.matchAll(/"\.\/([^"]+)"/g)].map(([, path]) => path as string);
  expect(targets.length).toBeGreaterThan(5);
  expect(targets.filter((path) => !paths.includes(path))).toEqual([]);
});

test("no sources, tests or tools are in it", () => {
  const odd = paths.filter(
    (path) =>
      /^(test|tools|examples|dist\/(test|tools))\//.test(path) ||
      /(?<!\.d)\.ts$|\.map$|tsbuildinfo/.test(path),
  );
  expect(odd).toEqual([]);
});

test("the programs can be run", () => {
  const programs = files.filter(({ path }) => /^bin\/[\w-]+$/.test(path));
  expect(programs.filter(({ mode }) => (mode & 0o111) === 0)).toEqual([]);
});
