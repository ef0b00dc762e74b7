/** Both hosts alike; values that are not known yet; input that is wrong. */
import { formatPath, type Json, same, UNKNOWN, unwrap } from "../../../provider/core/values";
import { visible } from "../../../provider/hosts/protocol";
import { type Check, expect, failing } from "../check";
import { schemaOf, wrongValues } from "../random";
import type { Stack } from "../stack";
import { everyField, placed } from "../subject";

/** Seen from the plugin's side: the other host must decide and answer the same. */
export const parity: Check = function* (subject) {
  const { entry } = subject;
  if (subject.hostName === "dynamic") return;
  const programs: Record<string, Json> = {
    minimal: subject.minimal,
    ...Object.fromEntries(Object.entries(entry.updates).map(([name, { to }]) => [name, subject.with(to)])),
    ...Object.fromEntries(Object.entries(entry.replacements).map(([name, to]) => [name, subject.with(to)])),
  };

  yield {
    name: "the same outputs, secret alike",
    async run() {
      const other = await subject.in("dynamic");
      for (const program of [subject.minimal, subject.complete]) {
        const [mine, theirs] = [await subject.begin(), await other.begin()];
        const shapes: Json[] = [];
        for (const [stack, on] of [
          [mine, subject],
          [theirs, other],
        ] as const) {
          await on.begin();
          await stack.up(program);
          shapes.push(shapeOf(stack));
        }
        const differing = Object.keys({ ...shapes[0], ...shapes[1] }).filter(
          (key) => !same(shapes[0]?.[key], shapes[1]?.[key]),
        );
        expect(
          differing.length === 0,
          differing
            .map(
              (key) =>
                `${key}: plugin ${JSON.stringify(shapes[0]?.[key])}, dynamic ${JSON.stringify(shapes[1]?.[key])}`,
            )
            .join("; "),
        );
      }
    },
  };

  yield {
    name: "the same decisions",
    async run() {
      const other = await subject.in("dynamic");
      for (const [name, program] of Object.entries(programs)) {
        const decisions = [];
        for (const on of [subject, other]) {
          const stack = await on.begin(on.complete);
          const { diff } = await stack.preview(program);
          decisions.push({
            changes: diff?.changes,
            replaces: [...(diff?.replaces ?? [])].sort(),
            deleteFirst: diff?.deleteBeforeReplace,
          });
        }
        expect(
          same(decisions[0], decisions[1]),
          `${name}: plugin ${JSON.stringify(decisions[0])}, dynamic ${JSON.stringify(decisions[1])}`,
        );
      }
    },
  };

  yield {
    name: "a stack moves to the other host and back, unchanged",
    async run() {
      const stack = await subject.begin(subject.complete);
      for (const host of ["dynamic", "plugin"] as const) {
        stack.use(await subject.hosts.get(host));
        const did = await stack.up(subject.complete);
        // The hidden input of the dynamic host is an update that sends nothing.
        expect(did === "same" || did === "updated", `in ${host}: ${did}`);
        await subject.expectConverged(stack, subject.complete);
      }
    },
  };

  yield {
    name: "ignoreChanges",
    async run() {
      for (const [name, { to }] of Object.entries(entry.updates)) {
        const stack = await subject.begin(subject.complete);
        const inputs = await stack.check(subject.with(to), stack.recorded().inputs);
        const diff = await stack.diff(inputs, { ignoreChanges: Object.keys(to) });
        expect(!diff.changes, `${name} is reported although it is ignored`);
      }
    },
  };
};

/** Outputs without what is another in each world: ids and times; and where secrets stand. */
function shapeOf(stack: Stack): Json {
  const { value, secrets } = unwrap<Json>(stack.recorded().outputs);
  const objectId = stack.recorded().id.split("/").at(-1) as string;
  const plain = JSON.parse(
    JSON.stringify(visible(value))
      .replaceAll(JSON.stringify(objectId), '"<id>"')
      .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, "<uuid>")
      .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(Z|\+00:00)?/g, "<time>")
      .replace(/\b1\d{12}\b/g, "0"),
  );
  return {
    ...plain,
    "secret places": secrets
      .filter(([top]) => !String(top).startsWith("__"))
      .map((path) => formatPath(path))
      .sort(),
  };
}

export const unknowns: Check = function* (subject) {
  for (const { path } of everyField(subject.definition)) {
    const program = placed(subject.complete, path, UNKNOWN);
    if (!program) continue;
    const name = path.join(".");
    yield {
      name: `${name} unknown`,
      async run() {
        const fresh = await subject.begin();
        const sent = await subject.sentDuring(() => fresh.preview(program));
        expect(sent.length === 0, `a preview of a create sent ${sent[0]?.method} ${sent[0]?.path}`);
        const stack = await subject.begin(subject.complete);
        const more = await subject.sentDuring(async () => {
          const { diff } = await stack.preview(program);
          expect(
            diff && diff.replaces.length === 0,
            `the preview shows a replacement by ${diff?.replaces.join(", ")}`,
          );
        });
        expect(more.length === 0, `a preview of an update sent ${more[0]?.method} ${more[0]?.path}`);
      },
    };
  }
};

export const badInput: Check = function* (subject) {
  const refused = async (program: Json, path: string): Promise<void> => {
    const stack = await subject.begin();
    const sent = await subject.sentDuring(async () => {
      const message = await failing(() => stack.check(program));
      expect(message.includes(path), `the message does not name ${path}: ${message}`);
    });
    expect(sent.length === 0, `something was sent: ${sent[0]?.method} ${sent[0]?.path}`);
  };

  for (const { path, schema } of everyField(subject.definition)) {
    const name = path.join(".");
    const wrong = wrongValues(schemaOf(schema)).flatMap(({ how, value }) => {
      const program = placed(subject.complete, path, value);
      return program ? [{ how, program }] : [];
    });
    for (const { how, program } of wrong)
      yield { name: `${name}: ${how}`, run: () => refused(program, name) };
  }
  const unknownField = { ...subject.complete, noSuchField: 1 };
  yield { name: "a field that does not exist", run: () => refused(unknownField, "noSuchField") };
  for (const name of subject.inputNames.filter((name) => subject.isRequired(name))) {
    const program = Object.fromEntries(Object.entries(subject.complete).filter(([key]) => key !== name));
    yield { name: `${name} is missing`, run: () => refused(program, name) };
  }
};
