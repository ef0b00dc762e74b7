import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { functions } from "../../provider/generated/registry";
import { print, type Row, rowsOf, summaries, tabled } from "../../tools/operations";
import { root } from "../engine/harness";
import { calls } from "../operations/calls";

test("every function is called by the exercise, and no call has outlived its function", () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(functions).sort());
});

test("operations are counted by system, with what covers them", () => {
  const seen = new Map([
    [
      "watsonx_models_get",
      new Map([
        ["watsonx:getModel", 1],
        ["watsonx:Model", 5],
      ]),
    ],
  ]);
  const rows = rowsOf(["watsonx_models_get", "watsonx_models_list", "azureml_legacy_image_get"], { seen });
  expect(rows).toEqual([
    { system: "azureml-legacy", operation: "azureml_legacy_image_get", coveredBy: [], timesSeen: 0 },
    {
      system: "watsonx",
      operation: "watsonx_models_get",
      coveredBy: ["watsonx:Model", "watsonx:getModel"],
      timesSeen: 6,
    },
    { system: "watsonx", operation: "watsonx_models_list", coveredBy: [], timesSeen: 0 },
  ]);
  expect(summaries(rows)).toEqual([
    { system: "azureml-legacy", operations: 1, missing: 1, finished: false },
    { system: "watsonx", operations: 2, missing: 1, finished: true },
  ]);
  expect(print(rows).split("\n")[2]).toMatch(
    /^watsonx +watsonx_models_get +watsonx:Model, watsonx:getModel +6$/,
  );
});

test("a table of operations is read by its third column", () => {
  expect(tabled("system,service,operation,method\na,b,one,GET\na,b,two,PUT\n")).toEqual(["one", "two"]);
});

test("what functions ask for is seen, and what is not seen fails", () => {
  const folder = mkdtempSync(join(tmpdir(), "operations-"));
  const json = join(folder, "rows.json");
  const tool = join(root, "dist", "tools", "operations.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tool, "--only", "mlserver", "--json", json],
    {
      encoding: "utf8",
    },
  );
  const rows: Row[] = JSON.parse(readFileSync(json, "utf8"));
  rmSync(folder, { recursive: true });
  expect(stderr).not.toMatch(/not exercised: \S+:get/);
  const by = new Set(rows.flatMap(({ coveredBy }) => coveredBy));
  const asked = Object.keys(functions).filter((token) => token.startsWith("mlserver:"));
  expect(asked.filter((token) => !by.has(token))).toEqual([]);
  const unseen = rows.filter(({ timesSeen }) => timesSeen === 0);
  expect(stdout).toContain(`mlserver: ${rows.length} operations, ${unseen.length} missing`);
  expect(status === 0).toBe(unseen.length === 0 && stderr === "");
});
