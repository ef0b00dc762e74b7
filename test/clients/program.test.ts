import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { Emulator, expectNoChange, Project, root } from "../engine/harness";
import { findPython } from "./venv";

const run = promisify(execFile);

/** Builds the generator and installs packages: minutes, the first time. */
const installMs = 900_000;

let emulator: Emulator;
let project: Project;
beforeAll(async () => {
  emulator = await Emulator.start();
  await emulator.control("POST", "/responses", {
    operation: "watsonx_deployments_predictions_create",
    body: { predictions: [{ fields: ["prediction"], values: [[0.71]] }] },
  });
  project = await Project.ofExample(emulator, "watsonx-serving-python", "plugin");
  const schema = join(root, "schema.json");
  const { code } = await project.run(["package", "gen-sdk", schema, "--language", "python"]);
  // The language host that Go builds generates no package: then the library that newer hosts call does.
  const generator = { cwd: join(root, "test", "clients", "python", "sdk") };
  if (code !== 0)
    await run("go", ["run", "-mod=readonly", ".", schema, join(project.folder, "sdk", "python")], generator);
  // Nor does it read the project's `virtualenv`, which newer ones do.
  const venv = join(project.folder, "venv");
  await run(await findPython(), ["-m", "venv", venv]);
  const python = join(venv, "bin", "python");
  await run(python, ["-m", "pip", "install", "--quiet", "-r", "requirements.txt"], { cwd: project.folder });
  project.env.PULUMI_PYTHON_CMD = python;
}, installMs);
afterAll(async () => {
  project?.remove();
  await emulator?.stop();
});

test("a Python program with the package that the official generator makes of the schema", async () => {
  await project.up();
  const { scoring_urls: urls, predictions } = await project.outputs();
  expect(urls).toContainEqual(expect.stringMatching(/\/ml\/v4\/deployments\/churn_released\/predictions$/));
  expect(predictions).toEqual([{ fields: ["prediction"], values: [[0.71]] }]);
  expect(project.resources().map(({ type }) => type)).toEqual([
    "mlops:watsonx:Model",
    "mlops:watsonx:Revision",
    "mlops:watsonx:Deployment",
    "mlops:watsonx:Prediction",
  ]);
  await expectNoChange(project);
  await project.destroy();
  expect(await emulator.objects("watsonx/models")).toEqual({});
  expect(await emulator.objects("watsonx/deployments")).toEqual({});
});
