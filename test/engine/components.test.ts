import { Emulator, expectNoChange, hosts, Project } from "./harness";

const program = `
const mlops = require("pulumi-mlops");
const pulumi = require("@pulumi/pulumi");
const type = new pulumi.Config().get("type") || "scikit-learn_1.1";
const served = new mlops.components.ServedModel("churn", {
  model: { type, softwareSpec: { name: "runtime-23.1-py3.10" } },
  deployment: { online: { servingName: "churn" } },
});
exports.urls = served.scoringUrls;
`;

describe.each(hosts)("components.ServedModel, %s host", (host) => {
  test("serves a model, and rolls its successor out before the old one goes", async () => {
    const emulator = await Emulator.start();
    const project = await Project.create(emulator, { program, host });
    try {
      await project.up();
      await expectNoChange(project);
      const { urls } = await project.outputs();
      expect(urls).toEqual([
        expect.stringMatching(/predictions$/),
        expect.stringMatching(/\/churn\/predictions$/),
      ]);
      await project.configure({ type: "scikit-learn_1.3" });
      await emulator.clearRequests();
      expect((await project.up()).summary).toMatchObject({ replaced: 1, updated: 1 });
      const changes = (await emulator.requests())
        .map(({ operation }) => operation)
        .filter((operation) => /models_create|models_delete|deployments_patch/.test(operation ?? ""));
      expect(changes).toEqual(
        expect.arrayContaining([
          "watsonx_models_create",
          "watsonx_deployments_patch",
          "watsonx_models_delete",
        ]),
      );
      expect(changes.at(-1)).toBe("watsonx_models_delete");
      await expectNoChange(project);
      await project.destroy();
      expect(await emulator.objects("watsonx/deployments")).toEqual({});
    } finally {
      project.remove();
      await emulator.stop();
    }
  });
});
