import { z } from "zod";
import { suggestion } from "./check";
import { MlopsError } from "./errors";
import { bare } from "./fields";
import { isAbsent, type Json } from "./values";

/** One configuration key of the provider. */
export interface Setting {
  schema: z.ZodType<string | number | undefined>;
  doc: string;
  secret?: boolean;
  /** Environment variables that give it when the configuration does not, first wins. */
  env: readonly string[];
}

export type Settings = Record<string, Setting>;
export type SettingValues<S extends Settings> = { [K in keyof S]: z.infer<S[K]["schema"]> };

/** A configuration value of any kind, as the engine hands it over: text, also for numbers. */
export type RawConfig = Json;

/** Problems of a configuration: the key and what is wrong with it. */
export interface ConfigProblem {
  key: string;
  reason: string;
}

export function problems(settings: Settings, raw: RawConfig): ConfigProblem[] {
  return Object.entries(raw).flatMap(([key, given]) => {
    const setting = settings[key];
    if (!setting) {
      const near = suggestion(key, Object.keys(settings));
      return [{ key, reason: `there is no configuration mlops:${key}${near}` }];
    }
    if (isAbsent(given) || given === "") return [];
    const result = setting.schema.safeParse(typed(setting, given));
    return result.success ? [] : [{ key, reason: `mlops:${key} ${reasonOf(result.error)}` }];
  });
}

function reasonOf({ issues }: z.ZodError): string {
  return issues
    .map((issue) =>
      issue.code === "invalid_value" ? `must be one of ${issue.values.join(", ")}` : issue.message,
    )
    .join("; ");
}

/** The values of a platform's settings: configuration first, then the environment. */
export function resolve<S extends Settings>(
  settings: S,
  raw: RawConfig,
  env: Readonly<Record<string, string | undefined>> = process.env,
): SettingValues<S> {
  const values: Json = {};
  for (const [key, setting] of Object.entries(settings)) {
    const given = raw[key];
    const absent = isAbsent(given) || given === "";
    const variable = absent ? setting.env.find((name) => env[name]) : undefined;
    const value = absent ? variable && env[variable] : given;
    const result = setting.schema.safeParse(value === undefined ? undefined : typed(setting, value));
    if (!result.success)
      throw new MlopsError({
        kind: "invalid",
        message: `${variable ? `The environment variable ${variable}` : `The configuration mlops:${key}`} is not usable: it ${reasonOf(result.error)}`,
        next: `${variable ? "correct it, or " : ""}pulumi config set ${setting.secret ? "--secret " : ""}mlops:${key} <value>`,
      });
    if (result.data !== undefined) values[key] = result.data;
  }
  return values as SettingValues<S>;
}

function typed(setting: Setting, value: unknown): unknown {
  return bare(setting.schema) instanceof z.ZodNumber && typeof value === "string" ? Number(value) : value;
}

/** The sentence for a setting that is needed and nowhere given. */
export function missing(settings: Settings, key: string, what: string): MlopsError {
  const setting = settings[key];
  const variables = setting?.env.length ? `, or set ${setting.env.join(" or ")} in the environment` : "";
  return new MlopsError({
    kind: "invalid",
    message: `${what} is not configured`,
    next: `pulumi config set ${setting?.secret ? "--secret " : ""}mlops:${key} <value>${variables}`,
  });
}

/** What a user who set a credential in clear must do. */
export function inClear(key: string): string {
  return (
    `the credential mlops:${key} is set in clear, and Pulumi would keep it in clear in the state. ` +
    `Set it as a secret: pulumi config set --secret mlops:${key} <value> ` +
    "(and treat the old value as disclosed: rotate it)"
  );
}

/** URLs of endpoints: http or https, without a trailing slash. */
export const url = z
  .string()
  .regex(/^https?:\/\/[^\s/?#]+([/][^\s?#]*)?$/, "must be an http(s) URL without query")
  .transform((text) => text.replace(/\/+$/, ""));
