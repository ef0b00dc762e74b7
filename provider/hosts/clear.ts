import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Whether a stack's settings file holds this configuration value without encryption. */
export async function isSetInClear(stack: string, key: string, value: unknown): Promise<boolean> {
  if (typeof value !== "string" || value === "") return false;
  const file = ["yaml", "yml"]
    .map((ending) => join(process.cwd(), `Pulumi.${stack}.${ending}`))
    .find(existsSync);
  if (!file) return false;
  const { parse } = await import("yaml");
  const { config } = parse(readFileSync(file, "utf8")) ?? {};
  return config?.[`mlops:${key}`] === value;
}
