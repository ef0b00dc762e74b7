/** What neither the life of a resource nor a single call shows: one scenario for each. */
import type { Exercise } from "./exercise";

export interface Scenario {
  /** What covers the operations: as the table of operations words it. */
  by: string;
  /** Whose operations: `mlserver`. */
  platform: string;
  run(exercise: Exercise): Promise<void>;
}

export const scenarios: readonly Scenario[] = [
  {
    by: "login and its renewal",
    platform: "mlserver",
    async run(exercise) {
      await exercise.invoke("mlserver:getStatus", {});
      exercise.lane.world.tokens.expire("mlserver");
      await exercise.invoke("mlserver:getStatus", {});
    },
  },
];
