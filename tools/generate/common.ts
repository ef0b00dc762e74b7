import type { z } from "zod";
import { facetsOf, isRequired } from "../../provider/core/fields";

export function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether the program must give it: neither optional nor filled in from the name or the configuration. */
export function isGiven(part: z.core.$ZodType): boolean {
  const { autoName, fromConfig, computed } = facetsOf(part);
  return isRequired(part) && !autoName && !fromConfig && !computed;
}
