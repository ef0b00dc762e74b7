/** The same faults through real `pulumi` processes, really killed: one program that holds one of every definition. */
import { cpSync } from "node:fs";
import type { FaultAction, FaultMatch } from "../../emulator/core/faults";
import type { Json } from "../../provider/core/values";
import { resourceOf } from "../../provider/hosts/session";
import { type Call, Project, until } from "../engine/harness";
import { faults } from "./checks/crash";
import { entries } from "./entries";
import { type Entry, nameOf } from "./entry";
import type { HostName } from "./host";
import { Lane, type Snapshot } from "./lane";
import type { Row } from "./matrix";
import { prepared } from "./subject";

/** Provisioning takes so much less than on the platforms. */
const speed = 500;

const program = `
const mlops = require("pulumi-mlops");
for (const { token, name, inputs } of require("./resources.json")) {
  const [module, type] = token.split(":");
  new mlops[module][type](name, inputs);
}
`;

/** A project with every definition in it, and what it starts from. */
class House {
  private constructor(
    private readonly lane: Lane,
    private readonly project: Project,
    private readonly resources: readonly { entry: Entry; name: string; inputs: Json }[],
    private readonly empty: { world: Snapshot; paths: ReadonlySet<string>; state: string },
  ) {}

  static async build(host: HostName): Promise<House> {
    const lane = await Lane.start(speed);
    const resources = [];
    for (const entry of entries) {
      const inputs = entry.complete(await prepared(entry, lane));
      resources.push({ entry, name: logicalName(entry), inputs });
    }
    const project = await Project.create(lane, { program, host });
    cpSync(lane.folder, project.folder, { recursive: true });
    const empty = { world: lane.take(), paths: new Set(lane.paths()), state: project.stateText() };
    return new House(lane, project, resources, empty);
  }

  async tearDown(): Promise<void> {
    this.project.remove();
    await this.lane.stop();
  }

  /** Requests of an update without faults. */
  async calls(): Promise<number> {
    this.clear();
    await this.project.up("--parallel", "64");
    return this.lane.all().length;
  }

  /** @param trigger starts once more what no id finds again */
  private write(trigger?: string): void {
    const resources = this.resources.map(({ entry: { token }, name, inputs }) => {
      const counted = trigger && resourceOf(token).identity.kind === "none";
      return { token, name, inputs: counted ? { ...inputs, trigger } : inputs };
    });
    this.project.write("resources.json", JSON.stringify(resources));
  }

  private clear(): void {
    this.write();
    this.lane.restore(this.empty.world);
    this.project.restoreState(this.empty.state);
  }

  /** An update with faults, and one more that makes everything right. */
  async show(action: FaultAction, matches: readonly FaultMatch[]): Promise<void> {
    this.clear();
    for (const match of matches) this.lane.world.faults.add({ match, action });
    if ("hang" in action) await this.killed(matches.length);
    else await this.project.run(["up", "--yes", "--skip-preview", "--parallel", "64"]);
    this.lane.world.faults.clear();
    this.write("again");
    await this.project.up("--parallel", "64");
    this.expectConverged();
    const args = ["preview", "--refresh", "--expect-no-changes", "--diff"];
    const { code, output } = await this.project.run(args);
    if (code !== 0) throw new Error(`after the second update a preview shows changes:\n${output}`);
  }

  /** `kill -9` of the engine while requests hang; its providers must end by themselves. */
  private async killed(requests: number): Promise<void> {
    const call: Call = this.project.begin(["up", "--yes", "--skip-preview", "--parallel", "64"]);
    const hung = async () => this.lane.world.faults.list().filter(({ hits }) => hits > 0).length >= requests;
    await until("every first request hangs", hung);
    call.kill("SIGKILL");
    await call.ended;
    await this.project.must(["cancel", "--yes"]);
  }

  private expectConverged(): void {
    const recorded = this.project.resources();
    const collections = new Map<string, Set<string>>();
    for (const entry of entries) {
      const resource = recorded.find(({ urn }) => urn.endsWith(`::${logicalName(entry)}`));
      if (!resource) throw new Error(`${nameOf(entry)} is not in the state`);
      if (resource.initErrors?.length)
        throw new Error(`${nameOf(entry)} is not ready: ${resource.initErrors}`);
      if (resourceOf(entry.token).identity.kind === "none") continue;
      const ids = collections.get(entry.collection) ?? new Set();
      collections.set(entry.collection, ids.add(entry.object(resource.id)));
    }
    const { paths: before } = this.empty;
    for (const [collection, wanted] of collections) {
      const live = this.lane.objects(collection).filter((path) => !before.has(path));
      const surplus = live.filter((path) => !wanted.has(path));
      const missing = [...wanted].filter((path) => !live.includes(path) && !before.has(path));
      if (surplus.length > 0) throw new Error(`nobody manages ${surplus.join(", ")}`);
      if (missing.length > 0) throw new Error(`in the state, but not on the platform: ${missing.join(", ")}`);
    }
  }
}

function logicalName({ token, variant }: Entry): string {
  return [token.replace(":", "-"), variant].filter(Boolean).join("-").replace(/\W+/g, "-");
}

/** The first changing request of each definition's creation. */
function firstRequests(): FaultMatch[] {
  return entries.flatMap(({ create: [first] }) =>
    first
      ? [
          {
            method: first.method,
            path: `^${first.path.replaceAll(".", "\\.").replaceAll("*", "[^/]+")}$`,
            times: 1,
          },
        ]
      : [],
  );
}

/**
 * @param exhaustive every request of the whole update in turn, for whoever has the hours
 * @param until what is not reached by then is skipped: milliseconds since the epoch
 */
export async function throughEngine(host: HostName, exhaustive: boolean, until: number): Promise<Row> {
  const start = Date.now();
  const row: Row = {
    name: "all in one program",
    host,
    check: "engine",
    passed: 0,
    failed: 0,
    skipped: 0,
    programs: 0,
    evidence: [],
    seconds: 0,
  };
  const house = await House.build(host);
  try {
    const places: FaultMatch[][] = exhaustive
      ? Array.from({ length: await house.calls() }, (_, index) => [{ nth: index + 1, times: 1 }])
      : [firstRequests()];
    for (const place of places)
      for (const [name, action] of Object.entries(faults)) {
        if (Date.now() >= until) {
          row.skipped++;
          continue;
        }
        try {
          await house.show(action, place);
          row.passed++;
        } catch (error) {
          row.failed++;
          row.evidence.push(`${name}: ${(error as Error).message}`);
        }
      }
  } finally {
    await house.tearDown();
  }
  return { ...row, seconds: Math.round((Date.now() - start) / 1000) };
}
