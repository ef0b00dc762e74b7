/** No difference where there is none, every difference where there is one; import; what was deleted outside. */
import * as fc from "fast-check";
import { mergePatch } from "../../../emulator/core/control";
import type { Json } from "../../../provider/core/values";
import { type Check, expect, failing } from "../check";
import { Core, type Deployed } from "../core";
import { Refused } from "../host";
import { changingOf } from "../match";
import { programs } from "../random";
import { Invalid, Stack, unwrapped } from "../stack";
import type { Subject } from "../subject";

/** Programs of one update. */
const together = 50;

export const noDrift: Check = function* (subject, { inputs }) {
  const { entry } = subject;

  for (const [name, equivalent] of Object.entries(entry.equivalents ?? {}))
    yield {
      name: `the same in other words: ${name}`,
      async run() {
        const stack = await subject.begin(subject.complete);
        await subject.expectNoDifference(stack, equivalent(subject.facts), "at once");
        await stack.refresh();
        await subject.expectNoDifference(stack, equivalent(subject.facts), "after a refresh");
        const other = await subject.begin();
        await other.up(equivalent(subject.facts));
        await subject.expectConverged(other, equivalent(subject.facts));
      },
    };

  // The same numbers each time: a failure comes again.
  const generated = fc.sample(programs(subject), { numRuns: inputs, seed: 20 });
  const groups = (from: number) =>
    Array.from({ length: Math.ceil((generated.length - from) / together) }, (_, index) =>
      generated.slice(from + index * together, from + (index + 1) * together),
    );
  const first = generated.slice(0, together);
  yield {
    name: "generated programs through the host",
    programs: first.length,
    run: () => steadyInHost(subject, first),
  };
  // Hosts add envelopes and nothing else: the many others need neither.
  if (subject.hostName === "plugin")
    for (const [index, group] of groups(together).entries())
      yield {
        name: `generated programs from ${(index + 1) * together + 1} on, in the core`,
        programs: group.length,
        run: () => steadyInCore(subject, group),
      };
};

/** One of several resources of an update. */
interface Standing {
  expectSame(when: string): Promise<void>;
  refresh(): Promise<unknown>;
}

/**
 * @param deploy answers undefined for what check or the platform refuses: that is no program
 * @param end what the engine does at the end of an update
 */
async function expectSteady(
  generated: readonly Json[],
  deploy: (program: Json, name: string) => Promise<Standing | undefined>,
  end = async () => {},
): Promise<void> {
  const named = <T>(program: Json, work: Promise<T>) =>
    work.catch((error) => {
      throw new Error(`${(error as Error).message}\nwith ${JSON.stringify(program)}`);
    });
  const made = await Promise.all(
    generated.map(async (program, index) => ({
      program,
      standing: await named(program, deploy(program, `generated-${index}`)),
    })),
  );
  const deployed = made.flatMap(({ program, standing }) => (standing ? [{ program, standing }] : []));
  const each = (work: (standing: Standing) => Promise<unknown>) =>
    Promise.all(deployed.map(({ program, standing }) => named(program, work(standing))));
  await end();
  await each((standing) => standing.expectSame("after up"));
  await each((standing) => standing.refresh());
  await end();
  await each((standing) => standing.expectSame("after a refresh"));
  const [accepted, of] = [deployed.length, generated.length];
  expect(accepted >= of / 4, `only ${accepted} of ${of} generated programs were accepted`);
}

async function steadyInCore(subject: Subject, generated: readonly Json[]): Promise<void> {
  await subject.begin();
  const core = new Core(subject.lane);
  try {
    await expectSteady(generated, async (program, name) => {
      const deployed = await core.deploy(subject.definition, program, name);
      if (!deployed) return undefined;
      let current: Deployed = deployed;
      return {
        async expectSame(when) {
          const paths = await core.differing(current);
          expect(paths.length === 0, `${when} ${paths.join(", ")} differs`);
        },
        async refresh() {
          current = await core.refreshed(current);
        },
      };
    });
  } finally {
    await core.close();
  }
}

async function steadyInHost(subject: Subject, generated: readonly Json[]): Promise<void> {
  await subject.begin();
  const host = await subject.hosts.get(subject.hostName);
  const deploy = async (program: Json, name: string): Promise<Standing | undefined> => {
    const stack = new Stack(subject.definition, host, name);
    try {
      await stack.deploy(program);
    } catch (error) {
      if (error instanceof Invalid || (error instanceof Refused && !error.made)) return undefined;
      throw error;
    }
    return {
      expectSame: (when) => subject.expectNoDifference(stack, program, when),
      refresh: () => stack.reread(),
    };
  };
  await expectSteady(generated, deploy, () => host.end());
}

export const drift: Check = function* (subject) {
  const { entry, lane } = subject;
  for (const [field, { object, path = field }] of Object.entries(entry.drifts))
    yield {
      name: `changed outside: ${field}`,
      async run() {
        const stack = await subject.begin(subject.complete);
        const at = entry.object(stack.recorded().id);
        const found = lane.world.store.locate(at);
        expect(found, `the emulator has no ${at}`);
        found.collection.put(found.id, mergePatch(found.collection.get(found.id), object) as object);
        await stack.refresh();
        const { diff } = await stack.preview(subject.complete);
        expect(diff?.changes, "the preview shows no change");
        if (subject.hostName === "plugin")
          expect(
            diff.paths.some(
              (shown) => shown === path || shown.startsWith(`${path}.`) || shown.startsWith(`${path}[`),
            ),
            `the preview reports ${diff.paths.join(", ")}, not ${path}`,
          );
        await stack.up(subject.complete);
        await subject.expectConverged(stack, subject.complete);
      },
    };
};

export const imports: Check = function* (subject) {
  const { entry, lane } = subject;
  for (const name of ["minimal", "complete"] as const) {
    yield {
      name: `import what the ${name} program made`,
      async run() {
        if (subject.hostName === "dynamic") return adopt();
        const made = await subject.begin(subject[name]);
        const { id } = made.recorded();
        const world = lane.take();
        const stack = await subject.begin();
        lane.restore(world);
        const program = { ...(await stack.import(id)), ...kept(subject[name], entry.untold ?? []) };
        await subject.expectConverged(stack, program);
        const sent = await subject.sentDuring(() => stack.up(program));
        const changing = changingOf(sent);
        expect(
          changing.length === 0,
          `an import changed something: ${changing.map(({ path }) => path).join(", ")}`,
        );
        await stack.destroy();
        subject.expectNone(stack);
      },
    };
    const deletedOutside = async (): Promise<Stack> => {
      const stack = await subject.begin(subject[name]);
      const { id } = stack.recorded();
      const found = lane.world.store.locate(entry.object(id));
      expect(found, `the emulator has no ${entry.object(id)}`);
      found.collection.delete(found.id);
      return stack;
    };
    if (entry.remembered)
      yield {
        name: `${name}: remembered after the platform has forgotten it`,
        async run() {
          const stack = await deletedOutside();
          expect(await stack.refresh(), "it is no longer in the state");
          await subject.expectNoDifference(stack, subject[name], "after a refresh");
          const sent = await subject.sentDuring(() => stack.up(subject[name]));
          expect(changingOf(sent).length === 0, "it was started again");
          await stack.destroy();
          expect(!stack.resource, "it still stands in the state");
        },
      };
    else
      yield {
        name: `${name}: made again after it was deleted outside`,
        async run() {
          const stack = await deletedOutside();
          expect(!(await stack.refresh()), "refresh does not notice that it is gone");
          await stack.up(subject[name]);
          await subject.expectConverged(stack, subject[name]);
        },
      };
  }

  // What nobody can change is the same, whoever made it.
  if (subject.definition.identity.kind === "key" && !entry.common && !entry.notApplicable?.drift)
    yield {
      name: "what somebody else made under the name is left alone",
      async run() {
        const theirs = await subject.begin(subject.complete);
        const at = entry.object(theirs.recorded().id);
        const found = lane.world.store.locate(at);
        const [drifted] = Object.values(entry.drifts);
        expect(found && drifted, "the entry has no drift");
        found.collection.put(found.id, mergePatch(found.collection.get(found.id), drifted.object) as object);
        const before = JSON.stringify(lane.object(at));
        const ours = new Stack(subject.definition, await subject.hosts.get(subject.hostName), "ours");
        const message = await failing(() => ours.up(subject.complete));
        expect(message.includes("pulumi import"), `the message does not say how to take it over: ${message}`);
        expect(JSON.stringify(lane.object(at)) === before, "it was changed");
      },
    };

  /** The dynamic host takes an object over by its id in the program. */
  async function adopt(): Promise<void> {
    const made = await subject.begin(subject.complete);
    const { id } = made.recorded();
    const world = lane.take();
    const stack = await subject.begin();
    lane.restore(world);
    const sent = await subject.sentDuring(() => stack.up(subject.complete, { adopt: id }));
    expect(stack.recorded().id === id, "another object was made");
    const changing = changingOf(sent);
    expect(
      changing.length === 0,
      `an import changed something: ${changing.map(({ path }) => path).join(", ")}`,
    );
    await subject.expectConverged(stack, subject.complete);
  }
};

function kept(program: Json, names: readonly string[]): Json {
  return Object.fromEntries(Object.entries(unwrapped(program)).filter(([name]) => names.includes(name)));
}
