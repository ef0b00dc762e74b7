import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import axios from "axios";

const root = resolve(__dirname, "..", "..");

/** The demo in a temporary folder of its own; `onOutput` may interrupt it. */
async function demo(onOutput: (text: string, interrupt: () => void) => void = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), "demo-test-"));
  const child = spawn(process.execPath, [join(root, "dist", "tools", "demo.js")], {
    env: { ...process.env, TMPDIR: folder, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
      onOutput(output, () => child.kill("SIGINT"));
    });
  const code = await new Promise<number | null>((done) => child.on("close", done));
  const left = readdirSync(folder).filter((name) => name.includes("mlops"));
  rmSync(folder, { recursive: true, force: true });
  return { code, output, left };
}

async function isGone(output: string): Promise<boolean> {
  const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
  return axios.get(`${url}/status`, { validateStatus: () => true }).then(
    () => false,
    () => true,
  );
}

describe("npm run demo", () => {
  test("goes through the whole life of a stack, and leaves nothing behind", async () => {
    const { code, output, left } = await demo();
    expect({ code, tail: code === 0 ? "" : output.slice(-2000) }).toEqual({ code: 0, tail: "" });
    for (const part of [
      "6 created",
      "6 unchanged",
      "1 updated",
      "train.py",
      "1 replaced",
      "changed by hand",
      "6 deleted",
    ])
      expect(output).toContain(part);
    expect(left).toEqual([]);
    expect(await isGone(output)).toBe(true);
  });

  test("leaves nothing behind after Ctrl-C", async () => {
    let interrupted = false;
    const { code, output, left } = await demo((text, interrupt) => {
      if (interrupted || !text.includes("trainers: Creating")) return;
      interrupted = true;
      interrupt();
    });
    expect(interrupted).toBe(true);
    expect(code).toBe(130);
    expect(left).toEqual([]);
    expect(await isGone(output)).toBe(true);
  });
});
