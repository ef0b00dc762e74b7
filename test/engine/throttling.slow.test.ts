import { Emulator, type Host, type LoggedRequest, Project } from "./harness";

const count = 200;
const requestsPerSecond = 20;
const program = `
const mlops = require("pulumi-mlops");
for (let nth = 0; nth < ${count}; nth++)
  new mlops.watsonx.Model("model-" + nth, {
    type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" },
  });
`;

/** How long a request may have been on its way, unseen by both sides, when a refusal was answered. */
const inFlightMs = 150;

const cameAt = ({ time }: LoggedRequest) => Date.parse(time);
const answeredAt = (request: LoggedRequest) => cameAt(request) + (request.durationMs ?? 0);

describe.each<{ host: Host; retryAfterSeconds: number; args: string[] }>([
  { host: "dynamic", retryAfterSeconds: 1, args: [] },
  { host: "plugin", retryAfterSeconds: 2, args: ["--parallel", "100"] },
])("throttling, %o", ({ host, retryAfterSeconds, args }) => {
  let emulator: Emulator;
  let project: Project;
  beforeAll(async () => {
    emulator = await Emulator.start();
    project = await Project.create(emulator, { program, host });
  });
  afterAll(async () => {
    project.remove();
    await emulator.stop();
  });

  test(`${count} resources are made nearly as fast as the limit allows`, async () => {
    await emulator.control("POST", "/limits", { platform: "watsonx", requestsPerSecond, retryAfterSeconds });
    expect((await project.up(...args)).output).not.toMatch(/warning/i);
    expect(Object.keys(await emulator.objects("watsonx/models"))).toHaveLength(count);
    expect(project.resources()).toHaveLength(count);

    const limited = (await emulator.requests()).filter(({ path }) => path.startsWith("/ml/"));
    const refused = limited.filter(({ status }) => status === 429);
    const taken = limited.length - refused.length;
    expect(refused.length).toBeGreaterThan(0);
    const early = refused.flatMap((refusal) => {
      const [from, to] = [answeredAt(refusal) + inFlightMs, answeredAt(refusal) + retryAfterSeconds * 1000];
      return limited.filter((request) => cameAt(request) > from && cameAt(request) < to);
    });
    expect(early).toEqual([]);

    const [first, last] = [limited[0], limited.at(-1)] as [LoggedRequest, LoggedRequest];
    const seconds = (answeredAt(last) - cameAt(first)) / 1000;
    expect(seconds).toBeLessThan((1.3 * taken) / requestsPerSecond);
  });
});
