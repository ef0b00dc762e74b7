/**
 * The dynamic host: what the loader in a resource's state finds. It runs inside the SDK's own dynamic provider
 * process, which takes secrets off before it calls and knows neither URNs nor timeouts nor cancellation.
 */
import { check as checkInputs, told } from "../core/check";
import type { AnyResource } from "../core/define";
import { type Difference, filledIn, without } from "../core/diff";
import { asMlopsError, NotReady } from "../core/errors";
import { fieldsWith, pick } from "../core/fields";
import { type Made, mayRecord, type Request } from "../core/lifecycle";
import { clean, type Json, type Path, same, secretTexts, wrapSecrets } from "../core/values";
import { redact } from "../http/redact";
import { Engine } from "./engine";
import {
  type Hidden,
  hiddenKey,
  hiddenOf,
  hideSecrets,
  mustDeleteFirst,
  providerKey,
  replacementReason,
  topLevel,
  visible,
} from "./protocol";
import { resourceOf, Session } from "./session";

/** Paths of inputs that the platform filled in: the state holds them, the program does not. */
const filledKey = "__filled";
/** Stands in the state of what was made, but is not ready: the next update must look at it. */
const unfinishedKey = "__unfinished";

interface Config {
  get(key: string): string | undefined;
}

interface DynamicProvider {
  configure(request: { config: Config }): void;
  check(olds: Json, news: Json): Promise<{ inputs: Json; failures: { property: string; reason: string }[] }>;
  diff(
    id: string,
    olds: Json,
    news: Json,
  ): { changes?: boolean; replaces?: string[]; deleteBeforeReplace?: boolean };
  create(inputs: Json): Promise<{ id: string; outs: Json }>;
  read(id: string, props: Json): Promise<{ id?: string; props?: Json; inputs?: Json }>;
  update(id: string, olds: Json, news: Json): Promise<{ outs: Json }>;
  delete(id: string, props: Json): Promise<void>;
}

const engine = new Engine(process.argv[2]);
let session: Session | undefined;

/** All loaders of a process share one session: it has one configuration. */
function open(config: Config): Session {
  session ??= start(config);
  return session;
}

function start(config: Config): Session {
  const raw: Json = new Proxy({}, { get: (_, key) => config.get(`mlops:${String(key)}`) });
  const opened = new Session(raw, (text) => engine.log("warning", text));
  // The engine's end: an interruption when something is under way, the normal one otherwise.
  process.on("SIGINT", () => {
    opened.cancel();
    // Nobody would hear of what is sent from here on.
    if (opened.signal.aborted) process.exit(0);
    void opened.close().finally(() => process.exit(0));
  });
  engine.onDeath(() => process.exit(0));
  return opened;
}

export function provider(token: string): DynamicProvider {
  const definition = resourceOf(token);
  let own: Session | undefined;
  const current = (): Session => own as Session;
  const request = (hidden: Hidden | undefined, operation?: "create" | "update" | "delete"): Request => ({
    client: current().client(definition.platform),
    signal: current().signal,
    // It is shown on the stack's row: the name says whose progress it is.
    progress: (text) => engine.progress(redact(hidden ? `${hidden.name}: ${text}` : text)),
    owner: hidden?.owner ?? "",
    timeout: operation && hidden?.timeouts?.[operation],
  });

  return {
    // The process caches this provider before configure has ended: nothing here may wait.
    configure({ config }) {
      own = open(config);
    },

    async check(olds, news) {
      const hidden = hiddenOf(news);
      let config: Json;
      try {
        config = current().defaults(definition.platform);
      } catch (error) {
        // Thrown from here, the process would print it a second time, with its stack.
        return { inputs: news, failures: [{ property: "", reason: asMlopsError(error).message }] };
      }
      const { inputs, failures } = await checkInputs(definition, visible(news), {
        name: hidden?.name ?? "",
        olds: visible(olds),
        config,
      });
      const kept = { ...inputs, [hiddenKey]: news[hiddenKey] };
      return {
        inputs: clean(kept),
        // No property is named: the engine would print its value, even of a secret.
        failures: failures.map((failure) => ({ property: "", reason: redact(told(failure)) })),
      };
    },

    diff(id, olds, news) {
      const hidden = hiddenOf(news);
      if (hidden) current().lifecycle.stands(definition, hidden.owner, id);
      const changes = current().lifecycle.diff(definition, visible(olds), visible(news));
      const deleteBeforeReplace = mustDeleteFirst(definition, olds, news);
      if (changes.length === 0 && !hiddenChanged(olds, news)) return { changes: false, deleteBeforeReplace };
      tellReason(hidden, changes);
      // Not `true`: the engine would then ignore replaceOnChanges. It compares the inputs itself instead.
      return { replaces: topLevel(changes.filter(({ replaces }) => replaces)), deleteBeforeReplace };
    },

    async create(inputs) {
      const hidden = hiddenOf(inputs);
      hideSecrets(definition, inputs, named(hidden));
      const asked = request(hidden, "create");
      const { lifecycle } = current();
      const record = ({ id, state }: Made) => lifecycle.recorded(definition, id, asked, state);
      return current().run(async () => {
        try {
          const made = hidden?.adopt
            ? await lifecycle.adopt(definition, hidden.adopt, visible(inputs), asked)
            : await lifecycle.create(definition, visible(inputs), asked);
          if (!hidden?.adopt) record(made);
          return { id: made.id, outs: outputsOf(definition, made.state, inputs) };
        } catch (error) {
          if (error instanceof NotReady && mayRecord(definition, error)) record(error);
          throw partial(definition, error, inputs);
        }
      });
    },

    async read(id, props) {
      const state = visible(props);
      const imported = Object.keys(state).length === 0;
      const filled = Array.isArray(props[filledKey]) ? (props[filledKey] as Path[]) : [];
      const inputs = imported ? undefined : without(pick(definition.inputs, state), filled);
      const found = await plainly(() =>
        current().run(() =>
          current().lifecycle.read(definition, id, { inputs, state }, request(hiddenOf(props))),
        ),
      );
      if (!found) return {};
      const kept = {
        ...found.inputs,
        ...(props[hiddenKey] !== undefined && { [hiddenKey]: props[hiddenKey] }),
      };
      return {
        id,
        props: outputsOf(definition, found.state, { ...props, ...kept }, found.inputs),
        inputs: wrapped(definition, kept, hiddenOf(props)),
      };
    },

    async update(id, olds, news) {
      const state = visible(olds);
      const wanted = visible(news);
      const { lifecycle } = current();
      const onlyHidden =
        hiddenChanged(olds, news) &&
        olds[unfinishedKey] !== true &&
        lifecycle.diff(definition, state, wanted).length === 0;
      if (onlyHidden) return { outs: outputsOf(definition, state, news) };
      hideSecrets(definition, news, named(hiddenOf(news)));
      return current().run(async () => {
        try {
          const made = await lifecycle.update(
            definition,
            id,
            state,
            wanted,
            request(hiddenOf(news), "update"),
          );
          return { outs: outputsOf(definition, made.state, news) };
        } catch (error) {
          throw partial(definition, error, news);
        }
      });
    },

    async delete(id, props) {
      const asked = request(hiddenOf(props), "delete");
      await plainly(() =>
        current().run(() => current().lifecycle.delete(definition, id, visible(props), asked)),
      );
    },
  };
}

function hiddenChanged(olds: Json, news: Json): boolean {
  // A state that came from the plugin host has none: that is no change.
  const [before, after] = [hiddenOf(olds), hiddenOf(news)];
  return (
    before !== undefined && after !== undefined && !same({ ...before, adopt: 0 }, { ...after, adopt: 0 })
  );
}

function tellReason(hidden: Hidden | undefined, changes: readonly Difference[]): void {
  const reason = replacementReason(changes);
  if (reason) engine.log("info", `${hidden?.name ?? "resource"} ${reason}`);
}

/** The state with what only this host needs, secrets in their envelopes. */
function outputsOf(definition: AnyResource, state: Json, inputs: Json, plain = visible(inputs)): Json {
  const filled = filledIn(plain, pick(definition.inputs, state));
  return wrapped(
    definition,
    {
      ...state,
      ...(inputs[hiddenKey] !== undefined && { [hiddenKey]: inputs[hiddenKey] }),
      ...(filled.length > 0 && { [filledKey]: filled }),
    },
    hiddenOf(inputs),
    plain,
  );
}

function wrapped(
  definition: AnyResource,
  properties: Json,
  hidden: Hidden | undefined,
  inputs: Json = properties,
): Json {
  const secretInputs = [
    ...[...fieldsWith(definition.inputs, ({ secret }) => secret)].map((name) => [name]),
    ...named(hidden),
  ];
  const declared = fieldsWith(definition.outputs, ({ secret }) => secret);
  return wrapSecrets(clean(properties), declared, secretInputs, secretTexts(inputs, secretInputs));
}

/** The arguments that the program made secret. */
function named(hidden: Hidden | undefined): Path[] {
  return (hidden?.secrets ?? []).map((name) => [name]);
}

/** An error as the SDK's process understands it: with an id it means "made, but not ready". */
function partial(definition: AnyResource, error: unknown, inputs: Json): Error {
  const known = asMlopsError(error);
  const message = redact(known.message);
  const plain = new Error(message);
  plain.stack = message;
  if (!(known instanceof NotReady)) return plain;
  const properties = {
    ...outputsOf(definition, known.state, inputs),
    [unfinishedKey]: true,
    [providerKey]: inputs[providerKey],
  };
  return Object.assign(plain, { id: known.id, properties, reasons: [message] });
}

/** The process prints the stack of what read and delete throw: users need the message alone. */
async function plainly<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const plain = new Error(redact(asMlopsError(error).message));
    plain.stack = "";
    throw plain;
  }
}
