/** One call for each function: a test says when one is missing. */
import type { Calls } from "../call";
import { azureml } from "./azureml";
import { mlserver } from "./mlserver";
import { watsonx } from "./watsonx";

export const calls: Calls = { ...azureml, ...mlserver, ...watsonx };
