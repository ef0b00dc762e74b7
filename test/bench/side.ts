import type { Connection } from "../../tools/sandbox";

export const phases = ["create", "preview", "refresh", "update", "destroy"] as const;
/** `preview` has nothing to do; `refresh` is a preview that reads all objects; `update` changes all of them. */
export type Phase = (typeof phases)[number];

export interface Setting {
  root: string;
  connection: Connection;
  objects: number;
  parallel: number;
  /** Whether the engine writes its state after each step, as it does for users, or once at the end. */
  checkpoints: boolean;
}

/** A command of a side. */
export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** A project with so many objects, in a folder of its own. */
export interface Workspace {
  /** What does a phase; undefined where this side has no such thing. */
  command(phase: Phase): Command | undefined;
  stateBytes(): number;
  close(): void;
}

/** Somebody who makes the same objects. */
export interface Side {
  name: string;
  open(setting: Setting): Promise<Workspace>;
}

/** The compute that all sides make: names, sizes and texts are the same everywhere. */
export const compute = {
  name: (index: number) => `c${String(index).padStart(5, "0")}`,
  vmSize: "STANDARD_DS2_V2",
  location: "westeurope",
  tags: { purpose: "bench", team: "platform" },
  minNodeCount: 0,
  /** In the program; an update changes it. */
  maxNodeCount: { before: 2, after: 3 },
  nodeIdleTimeBeforeScaleDown: "PT2M",
};
