/** Create, change each field, replace by every way, delete: with exactly the requests that the document asks for. */
import { type Check, expect } from "../check";
import { expectRequests } from "../match";

export const lifecycle: Check = function* (subject) {
  const { entry } = subject;

  yield {
    name: "create minimal, delete",
    async run() {
      const stack = await subject.begin();
      await stack.up(subject.minimal);
      await subject.expectConverged(stack, subject.minimal);
      await stack.destroy();
      subject.expectNone(stack);
    },
  };

  yield {
    name: "create complete, delete",
    async run() {
      const stack = await subject.begin();
      expectRequests(await subject.sentDuring(() => stack.up(subject.complete)), entry.create);
      await subject.expectConverged(stack, subject.complete);
      expectRequests(await subject.sentDuring(() => stack.destroy()), entry.delete);
      subject.expectNone(stack);
    },
  };

  for (const [field, { to, requests }] of Object.entries(entry.updates))
    yield {
      name: `update ${field}`,
      async run() {
        const stack = await subject.begin(subject.complete);
        const program = subject.with(to);
        const { id } = stack.recorded();
        const sent = await subject.sentDuring(async () => {
          const did = await stack.up(program);
          expect(did === "updated", `this should be an update, and was: ${did}`);
        });
        expectRequests(sent, requests);
        expect(stack.recorded().id === id, "an update must keep the object");
        await subject.expectConverged(stack, program);
      },
    };

  if (Object.keys(entry.updates).length > 1)
    yield {
      name: "update everything at once",
      async run() {
        const stack = await subject.begin(subject.complete);
        const { id } = stack.recorded();
        await stack.up(subject.changed);
        expect(stack.recorded().id === id, "an update must keep the object");
        await subject.expectConverged(stack, subject.changed);
      },
    };

  for (const [field, to] of Object.entries(entry.replacements))
    for (const deleteBeforeReplace of [undefined, true])
      yield {
        name: `replace by ${field}${deleteBeforeReplace ? ", delete first" : ""}`,
        async run() {
          const stack = await subject.begin(subject.complete);
          const program = subject.with(to);
          const { diff } = await stack.preview(program);
          expect(diff && diff.replaces.length > 0, "the preview should show a replacement");
          const did = await stack.up(program, deleteBeforeReplace ? { deleteBeforeReplace } : {});
          expect(did === "replaced", `this should be a replacement, and was: ${did}`);
          await subject.expectConverged(stack, program);
        },
      };

  const [mutable] = Object.entries(entry.updates);
  for (const deleteBeforeReplace of [undefined, true]) {
    const first = deleteBeforeReplace ? ", delete first" : "";
    const option = deleteBeforeReplace ? { deleteBeforeReplace } : {};
    yield {
      name: `--replace${first}`,
      async run() {
        const stack = await subject.begin(subject.complete);
        await stack.up(subject.complete, { force: true, ...option });
        await subject.expectConverged(stack, subject.complete);
      },
    };
    if (mutable)
      yield {
        name: `replaceOnChanges ${mutable[0]}${first}`,
        async run() {
          const stack = await subject.begin(subject.complete);
          const program = subject.with(mutable[1].to);
          const replaceOnChanges = Object.keys(mutable[1].to);
          const did = await stack.up(program, { replaceOnChanges, ...option });
          expect(did === "replaced", `this should be a replacement, and was: ${did}`);
          await subject.expectConverged(stack, program);
        },
      };
  }
};
