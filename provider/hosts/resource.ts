/** The program's side: which host runs a resource or function, and how it is registered there. */
import * as pulumi from "@pulumi/pulumi";
import { check, told } from "../core/check";
import { inClear, problems } from "../core/config";
import { asMlopsError } from "../core/errors";
import { fieldsOf, fieldsWith } from "../core/fields";
import { isObject, type Json } from "../core/values";
import { settings } from "../generated/registry";
import { redact } from "../http/redact";
import { requirePlugin } from "./locate";
import { type Hidden, hiddenKey, loaderOf, ownerOf, providerKey } from "./protocol";
import { functionOf, resourceOf, Session } from "./session";

/** What the SDK has at run time, but hides from its types. */
interface Internal {
  getPackage(): string;
  isConfigSecret(key: string): boolean;
}

const pluginType = (token: string) => `mlops:${token}`;
const dynamicType = (token: string) => `pulumi-nodejs:dynamic/${token}`;

/** What a resource is registered with. */
interface Registration {
  readonly with: [type: string, name: string, props: pulumi.Inputs, opts: pulumi.CustomResourceOptions];
  /** To be called when that is done, or has failed. */
  end(): void;
}

/**
 * Begins to register a resource with the host that the stack has chosen. Its class does the rest itself: the SDK counts
 * the frames between itself and the program to know where in the program a resource is.
 */
export function register(
  token: string,
  name: string,
  args: object | undefined,
  opts: pulumi.CustomResourceOptions = {},
): Registration {
  const definition = resourceOf(token);
  const plugin = inPlugin(token, opts);
  const props: Record<string, unknown> = {};
  for (const [key] of [...fieldsOf(definition.inputs), ...fieldsOf(definition.outputs)])
    props[key] = undefined;
  const given = { ...args } as Record<string, unknown>;
  Object.assign(props, given);
  const secretInputs = fieldsWith(definition.inputs, ({ secret }) => secret);
  for (const key of secretInputs) if (given[key] !== undefined) props[key] = pulumi.secret(given[key]);
  const options: pulumi.CustomResourceOptions = {
    ...opts,
    aliases: [...(opts.aliases ?? []), { type: plugin ? dynamicType(token) : pluginType(token) }],
    additionalSecretOutputs: [
      ...(opts.additionalSecretOutputs ?? []),
      ...secretInputs,
      ...fieldsWith(definition.outputs, ({ secret }) => secret),
    ],
  };
  // A forced replacement asks no diff: only the option makes it delete first, so that the name is free.
  const holdsName =
    definition.identity.kind === "key" || definition.unique?.some((path) => mayHave(given, path));
  if (holdsName) options.deleteBeforeReplace = true;
  if (!plugin) {
    props[providerKey] = loaderOf(token);
    if (options.id === undefined) props[hiddenKey] = hiddenInput(token, name, given, opts);
    // Read gets no inputs on import, so a dynamic provider cannot import: the first create takes the object over.
    delete options.import;
  }
  return { with: [plugin ? pluginType(token) : dynamicType(token), name, props, options], end: untraced() };
}

/**
 * The SDK takes four stack traces of each property, which nobody sees without this variable: a third of the time
 * of a large program. Where in the program a resource is, it takes in full all the same.
 */
function untraced(): () => void {
  const { stackTraceLimit } = Error;
  if (!process.env.PULUMI_DEBUG_PROMISE_LEAKS) Error.stackTraceLimit = 0;
  return () => {
    Error.stackTraceLimit = stackTraceLimit;
  };
}

/** Whether arguments have something at a path, as far as a program's own process can tell. */
function mayHave(args: unknown, path: string): boolean {
  let at = args;
  for (const key of path.split(".")) {
    if (at === undefined || at === null) return false;
    if (pulumi.Output.isInstance(at) || at instanceof Promise) return true;
    at = (at as Record<string, unknown>)[key];
  }
  return at !== undefined;
}

/** Whether the plugin runs it: a provider was given or inherited, or the stack says so. */
function inPlugin(token: string, opts: pulumi.CustomResourceOptions | pulumi.InvokeOptions): boolean {
  const type = pluginType(token);
  const reachable = opts.provider ?? opts.parent?.getProvider(type);
  if (reachable && (reachable as unknown as Internal).getPackage() === "mlops") return true;
  refuseBadConfiguration();
  const host = new pulumi.Config("mlops").get("host") ?? "dynamic";
  if (host !== "dynamic" && host !== "plugin")
    throw new pulumi.RunError(
      `mlops:host must be dynamic or plugin. Set it: pulumi config set mlops:host plugin`,
    );
  if (host === "plugin") requirePlugin();
  return host === "plugin";
}

function hiddenInput(
  token: string,
  name: string,
  args: Record<string, unknown>,
  opts: pulumi.CustomResourceOptions,
): pulumi.Input<Record<string, unknown>> {
  // Promises, not outputs: the hidden input must not make the resource depend on what it describes.
  const owner = plain(pulumi.createUrn(name, pluginType(token), opts.parent)).then(ownerOf);
  const adopt = opts.import === undefined ? undefined : plain(pulumi.output(opts.import));
  const secrets = Promise.all(
    Object.entries(args)
      .filter(([, value]) => mayBeSecret(value))
      .map(async ([key, value]) => ((await pulumi.isSecret(pulumi.output(value))) ? [key] : [])),
  ).then((names) => names.flat());
  const timeouts = opts.customTimeouts && seconds(opts.customTimeouts);
  return {
    name,
    owner,
    ...(timeouts && { timeouts }),
    ...(adopt && { adopt }),
    secrets: secrets.then((names) => (names.length > 0 ? names : undefined)),
  };
}

/** Whether there is an output in it: asking the SDK costs a promise for each value. */
function mayBeSecret(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(mayBeSecret);
  if (!isObject(value)) return false;
  const isPlain = Object.getPrototypeOf(value) === Object.prototype;
  return !isPlain || Object.values(value).some(mayBeSecret);
}

function plain<T>(output: pulumi.Output<T>): Promise<T> {
  return new Promise((resolve) => {
    output.apply(resolve);
  });
}

const units: Record<string, number> = { s: 1, m: 60, h: 3600 };

/** Go durations, as `customTimeouts` takes them, in seconds. */
function seconds(timeouts: pulumi.CustomTimeouts): Hidden["timeouts"] {
  const parse = (text: string) =>
    [...text.matchAll(/(\d+(?:\.\d+)?)(h|m|s)/g)].reduce(
      (sum, [, amount, unit]) => sum + Number(amount) * (units[unit as string] as number),
      0,
    );
  return Object.fromEntries(
    Object.entries(timeouts)
      .filter(([, text]) => text)
      .map(([operation, text]) => [operation, parse(String(text))]),
  );
}

/** A dynamic provider is asked for nothing but resources, and none can see how a credential was set: the program can. */
function refuseBadConfiguration(): void {
  const { isConfigSecret } = pulumi.runtime as unknown as Internal;
  const { host: _, ...given } = configuration();
  for (const key of Object.keys(given))
    if (settings[key]?.secret && !isConfigSecret(`mlops:${key}`)) throw new pulumi.RunError(inClear(key));
  const found = problems(settings, given).map(({ reason }) => reason);
  if (found.length > 0)
    throw new pulumi.RunError(`the stack's configuration cannot be used: ${found.join("; ")}`);
}

/** The stack's values under `mlops:`. */
function configuration(): Record<string, string> {
  const prefix = "mlops:";
  return Object.fromEntries(
    Object.entries(pulumi.runtime.allConfig())
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length), value]),
  );
}

let local: Session | undefined;

/** Calls a function through the plugin, or in this process. */
export async function invoke<T>(token: string, args: object, opts: pulumi.InvokeOptions = {}): Promise<T> {
  if (inPlugin(token, opts))
    return pulumi.runtime.invoke(pluginType(token), args as pulumi.Inputs, opts) as Promise<T>;
  const definition = functionOf(token);
  local ??= new Session(configuration(), (text) => void pulumi.log.warn(text));
  try {
    const config = local.defaults(definition.platform);
    const { inputs, failures } = await check(definition, args as Json, { config });
    if (failures.length > 0) throw new Error(`${pluginType(token)}: ${failures.map(told).join("; ")}`);
    const client = local.client(definition.platform);
    return (await definition.invoke({ client, inputs, signal: local.signal, progress: () => {} })) as T;
  } catch (error) {
    throw new pulumi.RunError(redact(asMlopsError(error).message));
  } finally {
    // Nothing else tells a program's process that it may end.
    idle();
  }
}

let closing: NodeJS.Timeout | undefined;

function idle(): void {
  clearTimeout(closing);
  closing = setTimeout(() => void local?.close(), 200);
}

/** The same for arguments that are outputs; secret results are secret. */
export function invokeOutput<T>(
  token: string,
  args: object,
  opts: pulumi.InvokeOptions = {},
): pulumi.Output<T> {
  const declared = fieldsWith(functionOf(token).outputs, ({ secret }) => secret);
  const result = pulumi.output(args).apply((known) => invoke<T>(token, known as object, opts));
  return (declared.size > 0 ? pulumi.secret(result) : result) as pulumi.Output<T>;
}
