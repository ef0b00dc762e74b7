/** Seeded secrets are found nowhere but in their envelopes. */
import { fieldsWith, secretsIn } from "../../../provider/core/fields";
import { isObject, type Json, unwrap } from "../../../provider/core/values";
import { type Check, expect, failing } from "../check";
import { canary } from "../entry";
import type { Stack } from "../stack";
import type { Subject } from "../subject";

export const secrets: Check = function* (subject) {
  const { lane, hosts } = subject;
  const { platform } = subject.definition;
  const credentials = Object.entries(lane.config.secret)
    .filter(([key]) => key in platform.settings)
    .map(([, value]) => value);
  const wanted = [canary, ...credentials];
  const program = subject.complete;

  yield {
    name: "every secret text of the complete program is a canary",
    async run() {
      for (const text of secretsIn(subject.definition.inputs, program))
        expect(text.includes(canary), `a secret without ${canary}: ${text}`);
    },
  };

  const search = async (stack: Stack, when: string): Promise<void> => {
    const host = await hosts.get(subject.hostName);
    const places: Record<string, unknown> = {
      "the state": outside([stack.resource?.inputs, stack.resource?.outputs]),
      "what the user was told": hosts.engine.told,
      "the provider's output": host.output,
    };
    for (const [place, value] of Object.entries(places)) expectNoSecret(value, wanted, `${when}, ${place}`);
  };

  yield {
    name: "create, preview, update, refresh, delete",
    async run() {
      const host = await subject.hosts.get(subject.hostName);
      const [change] = Object.values(subject.entry.updates);
      const next = change ? subject.with(change.to) : program;
      const stack = await subject.begin();
      const steps: Record<string, () => Promise<unknown>> = {
        preview: () => stack.preview(program),
        create: () => stack.up(program),
        update: () => stack.up(next),
        refresh: () => stack.refresh(),
      };
      for (const [when, step] of Object.entries(steps)) {
        const answers = host.keepAnswers();
        await step();
        for (const { method, value } of answers)
          expectNoSecret(ownFieldsAside(subject, outside(value)), wanted, `${when}, the answer to ${method}`);
        await search(stack, when);
      }
      await stack.destroy();
      await search(stack, "delete");
    },
  };

  yield {
    name: "a refusal that repeats credentials and secret arguments",
    async run() {
      const stack = await subject.begin();
      const [made] = subject.entry.create;
      expect(made, "create sends nothing");
      const texts = secretsIn(subject.definition.inputs, program);
      const said = `not accepted: ${[...credentials, ...texts].join(" ")}`;
      lane.world.faults.add({
        match: { method: made.method },
        action: { status: 400, body: { error: { code: "Invalid", message: said }, message: said } },
      });
      const message = await failing(() => stack.up(program));
      lane.world.faults.clear();
      expectNoSecret(message, wanted, "the error");
    },
  };
};

/** A value with every envelope, and what is in it, taken out. */
function outside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outside);
  if (!isObject(value)) return value;
  if (unwrap(value).secrets.some((path) => path.length === 0)) return "[secret]";
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, outside(part)]));
}

/** The SDK's own dynamic provider knows no envelopes in what check answers: there a secret stands in its own field. */
function ownFieldsAside({ definition, hostName }: Subject, value: unknown): unknown {
  if (hostName === "plugin" || !isObject(value)) return value;
  const own = fieldsWith(definition.inputs, ({ secret }) => secret);
  return Object.fromEntries(Object.entries(value as Json).filter(([key]) => !own.has(key)));
}

function expectNoSecret(value: unknown, secrets: readonly string[], where: string): void {
  const text = JSON.stringify(value) ?? "";
  for (const secret of secrets) {
    const at = text.indexOf(secret);
    if (at >= 0) throw new Error(`${where}: a secret in clear: …${text.slice(Math.max(0, at - 80), at)}`);
  }
}
