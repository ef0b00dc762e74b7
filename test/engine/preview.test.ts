import { Emulator, Project } from "./harness";

describe("previews of the plugin", () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await Emulator.start();
  });
  afterAll(() => emulator.stop());

  test("show every output that is known before, and keep the known ones in an update", async () => {
    const project = await Project.create(emulator, {
      host: "plugin",
      program: `
        const mlops = require("pulumi-mlops");
        const pulumi = require("@pulumi/pulumi");
        const service = new mlops.mlserver.Service("score", {
          version: "1.0.0", code: "answer <- 42", description: new pulumi.Config().get("description"),
        });
        exports.url = service.consumptionUrl;
        exports.created = service.creationTime;
      `,
    });
    try {
      const shown = async () => (await project.must(["preview", "--diff"])).output;
      const first = await shown();
      expect(first).toContain(`url    : "${emulator.connection.mlserver.url}/api/score/1.0.0"`);
      expect(first).toMatch(/created: \[unknown\]/);
      await project.up();
      await project.configure({ description: "changed" });
      const second = await shown();
      expect(second).toMatch(/\+ description: "changed"/);
      // Neither output can change with a description: both stay as they are.
      expect(second).not.toMatch(/url|created|unknown/);
    } finally {
      project.remove();
    }
  });
});
