import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { resolveDefinition } from "../../provider/azureml/runDefinition";
import { UNKNOWN } from "../../provider/core/values";

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "definition-"));
});
afterAll(() => rmSync(root, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

const printed = `{
  "Configuration": {
    "Script": "hello.py", "Arguments": ["234"], "SourceDirectoryDataStore": null, "Framework": "Python",
    "Communicator": "None", "Target": "cpu-compute", "MaxRunDurationSeconds": 1200, "NodeCount": 1,
    "Environment": {
      "Python": {
        "InterpreterPath": "python", "UserManagedDependencies": false,
        "CondaDependencies": {"name": "project_environment", "dependencies": ["python=3.6.2", {"pip": ["azureml-defaults"]}]}
      },
      "Docker": {"BaseImage": "mcr.microsoft.com/azureml/base:intelmpi2018.3-ubuntu16.04"}
    },
    "History": {"OutputCollection": true}
  }
}`;
const conda = { name: "project_environment", dependencies: ["python=3.6.2", { pip: ["azureml-defaults"] }] };
const resolved = {
  script: "hello.py",
  arguments: ["234"],
  framework: "Python",
  communicator: "None",
  target: "cpu-compute",
  maxRunDurationSeconds: 1200,
  nodeCount: 1,
  environment: {
    python: { interpreterPath: "python", userManagedDependencies: false, condaDependencies: conda },
    docker: { baseImage: "mcr.microsoft.com/azureml/base:intelmpi2018.3-ubuntu16.04" },
  },
  history: { outputCollection: true },
};

test("the definition of the how-to, and the same in YAML with an environment.yml, are the same", async () => {
  const definitionFile = file("definition.json", printed);
  await expect(resolveDefinition({ definitionFile })).resolves.toEqual(resolved);
  const yaml = file(
    "definition.yml",
    `
script: hello.py
arguments: ["234"]
framework: Python
communicator: None
target: cpu-compute
maxRunDurationSeconds: 1200
nodeCount: 1
environment:
  python: { interpreterPath: python, userManagedDependencies: false }
  docker: { baseImage: "mcr.microsoft.com/azureml/base:intelmpi2018.3-ubuntu16.04" }
history: { outputCollection: true }
`,
  );
  const condaFile = file(
    "environment.yml",
    "name: project_environment\ndependencies:\n- python=3.6.2\n- pip:\n  - azureml-defaults\n",
  );
  await expect(resolveDefinition({ definitionFile: yaml, condaFile })).resolves.toEqual(resolved);
  await expect(resolveDefinition({ definition: resolved })).resolves.toEqual(resolved);
});

test("keys of maps keep their case", async () => {
  const definition = { script: "a.py", environment: { environmentVariables: { Name: "x", NAME: "y" } } };
  await expect(resolveDefinition({ definition })).resolves.toEqual(definition);
});

test("waits for what is not known yet", async () => {
  await expect(resolveDefinition({ definitionFile: UNKNOWN })).resolves.toBeUndefined();
  const definition = { script: "a.py", target: UNKNOWN };
  await expect(resolveDefinition({ definition })).resolves.toEqual(definition);
});

test.each([
  ["no object", "[]", "must hold an object"],
  ["broken", "{", "cannot be read"],
  ["a wrong name", "Script: a.py\nTragets: x", /bad.yml: Tragets: there is no such property/],
  ["a wrong value", "script: a.py\nframework: python", /framework: must be one of .* did you mean Python\?/],
  ["no script", "target: x", /script: is required/],
  [
    "a password",
    "{script: a.py, environment: {docker: {baseImageRegistry: {Password: x}}}}",
    "registryPassword, a secret",
  ],
  ["more beside", "{Configuration: {script: a.py}, parentRunId: p}", "parentRunId beside Configuration"],
])("a definition file with %s is refused", async (_what, text, message) => {
  const definitionFile = file("bad.yml", text);
  await expect(resolveDefinition({ definitionFile })).rejects.toMatchObject({
    path: "definitionFile",
    message: expect.stringMatching(message),
  });
});

test("conda dependencies are given once", async () => {
  const definition = { script: "a.py", environment: { python: { condaDependencies: conda } } };
  const condaFile = file("environment.yml", "name: e");
  await expect(resolveDefinition({ definition, condaFile })).rejects.toMatchObject({ path: "condaFile" });
});
