import { join } from "node:path";
import type { RunningEmulator } from "../../emulator";
import { PREDICTIONS, runScenario, served, startWithAnswers } from "./emulated";

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startWithAnswers();
});
afterAll(() => emulator.close());

test("@ibm-cloud/watsonx-ai works by configuration alone", async () => {
  const { watsonx, control, ca } = emulator.connection;
  const result = await runScenario(process.execPath, [join(__dirname, "node", "scenario.mjs")], {
    WATSONX_AI_AUTH_TYPE: "iam",
    WATSONX_AI_APIKEY: watsonx.apiKey,
    WATSONX_AI_AUTH_URL: watsonx.iam,
    WATSONX_AI_PLATFORM_URL: watsonx.platform,
    NODE_EXTRA_CA_CERTS: ca,
    URL: watsonx.url,
    SPACE_ID: watsonx.spaceId,
  });
  expect(result).toEqual({ listed: ["renamed"], predictions: PREDICTIONS, description: "new", left: [] });
  const { refused, operations } = await served(control);
  expect(refused).toEqual([]);
  expect([...operations]).toEqual(
    expect.arrayContaining([
      "+watsonx_iam_token_create",
      "watsonx_models_create",
      "watsonx_models_patch",
      "watsonx_models_list",
      "watsonx_deployments_create",
      "watsonx_deployments_get",
      "watsonx_deployments_predictions_create",
      "watsonx_trainings_create",
      "watsonx_trainings_cancel",
      "watsonx_deployments_delete",
      "watsonx_models_delete",
    ]),
  );
});
