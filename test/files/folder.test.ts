import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { folderHash, localFolder } from "../../provider/files/folder";

const limits = { files: 10, bytes: 1024 * 1024 };
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "folder-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}
const names = async () => (await localFolder(root, "source", limits)).map(({ name }) => name);

test("lists files sorted, with forward slashes, without what never counts", async () => {
  put({ "z.py": "", "a/b/c.py": "", "a.py": "", ".git/HEAD": "", "a/__pycache__/x.pyc": "" });
  expect(await names()).toEqual(["a.py", "a/b/c.py", "z.py"]);
});

test("honours .gitignore, and .amlignore instead where there is one", async () => {
  put({ "train.py": "", "data/big.csv": "", "notes.md": "", ".gitignore": "data/\n" });
  expect(await names()).toEqual(["notes.md", "train.py"]);
  put({ ".amlignore": "*.md\n!keep.md\n", "keep.md": "" });
  expect(await names()).toEqual(["data/big.csv", "keep.md", "train.py"]);
});

test("the hash follows names and contents, not times", async () => {
  const hash = async () => folderHash(await localFolder(root, "source", limits));
  put({ "a.py": "1", "b.py": "2" });
  const before = await hash();
  utimesSync(join(root, "a.py"), 1, 1);
  expect(await hash()).toBe(before);
  put({ "a.py": "2", "b.py": "1" });
  expect(await hash()).not.toBe(before);
});

test("follows links inside the folder only", async () => {
  put({ "shared/util.py": "" });
  symlinkSync("shared", join(root, "copy"));
  expect(await names()).toEqual(["copy/util.py", "shared/util.py"]);
  symlinkSync(tmpdir(), join(root, "out"));
  await expect(names()).rejects.toThrow("out is a link that leads out of the folder");
  put({ ".amlignore": "out" });
  expect(await names()).toEqual(["copy/util.py", "shared/util.py"]);
});

test("a link to a folder above, or to nothing, is a problem with the field's name", async () => {
  put({ "a/x.py": "" });
  symlinkSync(".", join(root, "a", "self"));
  await expect(names()).rejects.toMatchObject({
    path: "source",
    message: expect.stringContaining("a/self is a link that leads back to itself"),
  });
  rmSync(join(root, "a"), { recursive: true });
  symlinkSync("nowhere", join(root, "broken"));
  await expect(names()).rejects.toThrow("broken is a link that leads nowhere");
});

test("says what is wrong with a folder that is none or too large", async () => {
  put({ file: "" });
  await expect(localFolder(join(root, "file"), "source", limits)).rejects.toThrow("is not a folder");
  await expect(localFolder(join(root, "none"), "source", limits)).rejects.toThrow("does not exist");
  put({ "big.bin": "x".repeat(1024 * 1024) });
  expect(await names()).toEqual(["big.bin", "file"]);
  put({ file: "y" });
  await expect(names()).rejects.toThrow(/holds 2 MB, and at most 1 MB are taken; list .* in \.amlignore/);
  put(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`${n}.py`, ""])));
  await expect(names()).rejects.toThrow("holds more than 10 files");
});

test("no two lists of files have the same hash", () => {
  const file = fc.record({ name: fc.string(), sha256: fc.stringMatching(/^[0-9a-f]{64}$/) });
  const list = fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 4 });
  fc.assert(
    fc.property(list, list, (one, other) => {
      const full = (files: typeof one) => files.map((entry) => ({ ...entry, path: "", bytes: 0 }));
      const equal = JSON.stringify(one) === JSON.stringify(other);
      expect(folderHash(full(one)) === folderHash(full(other))).toBe(equal);
    }),
  );
});
