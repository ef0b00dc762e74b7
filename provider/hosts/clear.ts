import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

/** Whether a stack's settings file holds this configuration value without encryption. */
export function isSetInClear(stack: string, key: string, value: unknown): boolean {
  if (typeof value !== "string" || value === "") return false;
  const file = ["yaml", "yml"]
    .map((ending) => join(process.cwd(), `Pulumi.${stack}.${ending}`))
    .find(existsSync);
  const config = file && parse(readFileSync(file, "utf8"))?.config;
  return config?.[`mlops:${key}`] === value;
}
