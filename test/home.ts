/** Before every test file: what the provider notes on this machine is not the user's own, and new for each test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const home = mkdtempSync(join(tmpdir(), "pulumi-mlops-home-"));
process.env.PULUMI_HOME = home;
beforeEach(() => rmSync(join(home, "pulumi-mlops"), { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));
