import { join } from "node:path";
import type { RunningEmulator } from "../../emulator";
import { PASSWORD, USERNAME } from "../../emulator/watsonx/world";
import { PREDICTIONS, runScenario, served, startWithAnswers } from "./emulated";
import { pythonWithClient } from "./venv";

let emulator: RunningEmulator;
let python: string;
beforeAll(async () => {
  python = await pythonWithClient();
  emulator = await startWithAnswers();
}, 900_000);
afterAll(() => emulator?.close());

test("ibm-watsonx-ai works by configuration alone", async () => {
  const { watsonx, control, ca } = emulator.connection;
  const result = await runScenario(python, [join(__dirname, "python", "scenario.py")], {
    URL: watsonx.url,
    IAM: watsonx.iam,
    PLATFORM: watsonx.platform,
    API_KEY: watsonx.apiKey,
    USERNAME,
    PASSWORD,
    SPACE_ID: watsonx.spaceId,
    PROJECT_ID: watsonx.projectId,
    CA: ca,
  });
  expect(result).toEqual({
    model: [],
    same: true,
    predictions: PREDICTIONS,
    job: expect.objectContaining({
      predictions: PREDICTIONS,
      status: expect.objectContaining({ state: "completed" }),
    }),
    "model definitions": { names: ["md"], same: true },
    plan: "v2-standard",
    training: "canceled",
    "models in the project": [],
  });
  const { refused, operations } = await served(control);
  expect(refused).toEqual([]);
  expect([...operations]).toEqual(
    expect.arrayContaining([
      "+watsonx_iam_token_create",
      "+watsonx_cpd_authorize",
      "watsonx_models_create",
      "watsonx_models_content_upload",
      "watsonx_models_patch",
      "watsonx_models_revisions_create",
      "watsonx_deployments_create",
      "watsonx_deployments_predictions_create",
      "watsonx_deployments_patch",
      "watsonx_deployment_jobs_create",
      "watsonx_deployment_jobs_get",
      "watsonx_deployment_jobs_cancel",
      "watsonx_deployments_delete",
      "watsonx_functions_create",
      "watsonx_functions_code_upload",
      "watsonx_pipelines_create",
      "watsonx_experiments_create",
      "watsonx_trainings_create",
      "watsonx_trainings_cancel",
      "watsonx_instances_get",
    ]),
  );
});
