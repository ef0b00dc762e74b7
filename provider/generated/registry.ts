// Generated from the definitions by npm run generate. Do not edit.
import type { Settings } from "../core/config";
import type { AnyFunction, AnyResource } from "../core/define";
import { settings as watsonx } from "../watsonx/settings";

/** Loads a definition when it is first used: a plugin starts faster than all platforms load. */
export const resources: Record<string, () => AnyResource> = {
  "watsonx:Model": () => (require("../watsonx/model") as typeof import("../watsonx/model")).model,
};

export const functions: Record<string, () => AnyFunction> = {

};

export const settings: Settings = { ...watsonx };
