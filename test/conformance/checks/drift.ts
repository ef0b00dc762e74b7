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
  yield {
    name: "generated programs through the host",
    run: () => deployTogether(subject, generated.slice(0, together)),
  };
  // Hosts add envelopes and nothing else: the many others need neither.
  if (subject.hostName === "plugin")
    for (const [index, group] of groups(together).entries())
      yield {
        name: `generated programs from ${(index + 1) * together + 1} on, in the core`,
        run: () => deployInCore(subject, group),
      };
};

/** Resources of one update, too. */
async function deployInCore(subject: Subject, generated: readonly Json[]): Promise<void> {
  await subject.begin();
  const { definition, lane } = subject;
  const core = new Core(lane);
  const named = <T>(program: Json, work: Promise<T>) =>
    work.catch((error) => {
      throw naming(program, error);
    });
  try {
    const made = await Promise.all(
      generated.map((program, index) =>
        named(program, core.deploy(definition, program, `generated-${index}`)),
      ),
    );
    const deployed = made.filter((one) => one !== undefined);
    const expectSame = (one: Deployed, when: string) =>
      core.differing(one).then((paths) => expect(paths.length === 0, `${when} ${paths.join(", ")} differs`));
    for (const one of deployed) await named(one.program, expectSame(one, "after up"));
    const refreshed = await Promise.all(deployed.map((one) => named(one.program, core.refreshed(one))));
    for (const one of refreshed) await named(one.program, expectSame(one, "after a refresh"));
    expectEnough(deployed.length, generated.length);
  } finally {
    await core.close();
  }
}

/** Resources of one update, each with a program of its own. */
async function deployTogether(subject: Subject, generated: readonly Json[]): Promise<void> {
  await subject.begin();
  const host = await subject.hosts.get(subject.hostName);
  const deployed: { stack: Stack; program: Json }[] = [];
  await Promise.all(
    generated.map(async (program, index) => {
      const stack = new Stack(subject.definition, host, `generated-${index}`);
      try {
        await stack.deploy(program);
        deployed.push({ stack, program });
      } catch (error) {
        // What check or the platform refuses is no program; anything else is a fault.
        if (error instanceof Invalid || (error instanceof Refused && !error.made)) return;
        throw naming(program, error);
      }
    }),
  );
  await host.end();
  const expectNothing = (when: string) =>
    Promise.all(
      deployed.map(({ stack, program }) =>
        subject.expectNoDifference(stack, program, when).catch((error) => {
          throw naming(program, error);
        }),
      ),
    );
  await expectNothing("after up");
  await Promise.all(deployed.map(({ stack }) => stack.reread()));
  await expectNothing("after a refresh");
  await host.end();
  expectEnough(deployed.length, generated.length);
}

function expectEnough(accepted: number, of: number): void {
  expect(accepted >= of / 4, `only ${accepted} of ${of} generated programs were accepted`);
}

function naming(program: Json, error: unknown): Error {
  return new Error(`${(error as Error).message}\nwith ${JSON.stringify(program)}`);
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
