/** One entry for each definition: a test says when one is missing. */
import type { Entry } from "../entry";
import { model } from "./watsonx.Model";

export const entries: readonly Entry[] = [model];
