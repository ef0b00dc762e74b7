import { azure } from "./azure";
import type { Connection, EmulatorOptions } from "./core";
import { startWorld } from "./core/start";
import type { World } from "./core/world";
import { mlserver } from "./mlserver";
import { watsonx } from "./watsonx";

export type { Connection, EmulatorOptions } from "./core";

/** A started emulator. */
export interface RunningEmulator {
  connection: Connection;
  /** What the control port works on, for tests in the same process. */
  world: World;
  /** Writes the data file and frees the ports; keep-alive connections do not hold it up. */
  close(): Promise<void>;
}

/** Starts all three platforms and the control port on loopback. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { world, control, ca, close } = await startWorld([azure, watsonx, mlserver], options);
  const connection: Connection = {
    azure: azure.connection(world),
    watsonx: watsonx.connection(world),
    mlserver: mlserver.connection(world),
    control,
    ca,
  };
  return { connection, world, close };
}
