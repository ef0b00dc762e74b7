import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gunzipSync } from "node:zlib";
import { type Packed, type PackedSource, packed } from "../../provider/files/packed";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packed-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function put(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
}

const at = (name: string) => join(root, name);
const pack = (source: PackedSource, single: "gzip" | "zip" = "gzip") => packed(source, "code", single);
const bytesOf = (file: Packed) => buffer(file.open());
const sha256 = "a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3";

test("a text and a file of the same content are the same, in gzip", async () => {
  put({ "score.py": "123" });
  for (const source of [{ text: "123" }, { path: at("score.py") }]) {
    const file = await pack(source);
    expect(file).toMatchObject({ sha256, mediaType: "application/gzip" });
    expect(gunzipSync(await bytesOf(file)).toString()).toBe("123");
  }
});

test("a single file becomes a zip where that is asked for, or is the way", async () => {
  put({ "score.py": "123" });
  const asked = await pack({ path: at("score.py"), archive: "zip" });
  const usual = await pack({ path: at("score.py") }, "zip");
  expect(asked).toMatchObject({ sha256, mediaType: "application/zip" });
  const bytes = await bytesOf(asked);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.includes("score.py")).toBe(true);
  expect((await bytesOf(usual)).equals(bytes)).toBe(true);
});

test("a folder is zipped to the same bytes whatever its times, and its hash follows names and contents", async () => {
  put({ "pkg/b.py": "2", "pkg/a/c.py": "1", "pkg/.gitignore": "*.log\n", "pkg/x.log": "noise" });
  const before = await pack({ path: at("pkg") });
  const bytes = await bytesOf(before);
  expect(before.mediaType).toBe("application/zip");
  expect(bytes.includes("x.log")).toBe(false);
  utimesSync(at("pkg/b.py"), 1, 1);
  const touched = await pack({ path: at("pkg") });
  expect(touched.sha256).toBe(before.sha256);
  expect((await bytesOf(touched)).equals(bytes)).toBe(true);
  put({ "pkg/b.py": "3" });
  expect((await pack({ path: at("pkg") })).sha256).not.toBe(before.sha256);
});

test("gzip takes a folder with a single file, and refuses more", async () => {
  put({ "one/score.py": "123", "two/a.py": "1", "two/b.py": "2" });
  const one = await pack({ path: at("one"), archive: "gzip" });
  expect(one).toMatchObject({ sha256, mediaType: "application/gzip" });
  expect(gunzipSync(await bytesOf(one)).toString()).toBe("123");
  await expect(pack({ path: at("two"), archive: "gzip" })).rejects.toMatchObject({
    path: "code.archive",
    message: expect.stringContaining("take zip"),
  });
});

test.each([
  ["code.zip", "application/zip"],
  ["code.py.gz", "application/gzip"],
  ["code.TGZ", "application/gzip"],
])("%s is sent as it is", async (name, mediaType) => {
  put({ [name]: "123" });
  const file = await pack({ path: at(name) });
  expect(file).toMatchObject({ sha256, mediaType, bytes: 3 });
  expect((await bytesOf(file)).toString()).toBe("123");
});

test("what is packed already cannot be packed otherwise, and what is not there is named", async () => {
  put({ "code.zip": "123" });
  mkdirSync(at("empty"));
  await expect(pack({ path: at("code.zip"), archive: "gzip" })).rejects.toMatchObject({
    path: "code.archive",
  });
  await expect(pack({ path: at("empty") })).rejects.toMatchObject({ path: "code.path" });
  await expect(pack({ path: at("nowhere") })).rejects.toMatchObject({ path: "code.path" });
});

test("a file that goes away while it is packed is an error of its reader", async () => {
  put({ "score.py": "123" });
  const file = await pack({ path: at("score.py") });
  rmSync(at("score.py"));
  await expect(bytesOf(file)).rejects.toThrow("ENOENT");
});
