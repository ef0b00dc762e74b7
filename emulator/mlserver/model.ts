/** The types that a parameter of a service may have. */
export const parameterTypes = [
  "logical",
  "numeric",
  "integer",
  "character",
  "vector",
  "matrix",
  "data.frame",
] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** One input or output of a service. */
export interface ParameterDefinition {
  name: string;
  type: ParameterType;
}

/** What a publish or patch request may set. */
export interface ServiceFields {
  snapshotId: string | null;
  runtimeType: "R" | "Python" | "Realtime";
  initCode: string | null;
  code: string | null;
  description: string | null;
  operationId: string | null;
  inputParameterDefinitions: ParameterDefinition[];
  outputParameterDefinitions: ParameterDefinition[];
  outputFileNames: string[];
}

/** A published service as it is stored. */
export interface Service extends ServiceFields {
  name: string;
  version: string;
  owner: string;
  versionPublishedBy: string;
  creationTime: string;
  /** Published without a version: seen by its author only. */
  development: boolean;
  /** The serialized model of a realtime service. */
  model: StoredContent | null;
  pool: Pool | null;
}

/** A service's dedicated pool. */
export interface Pool {
  initialSize: number;
  maxSize: number;
  readyAt: number;
  /** Set through the control port: compute nodes that have not begun with it. */
  missingOn?: string[];
}

/** What running a service or a session's code answers. */
export interface Execution {
  success: boolean;
  errorMessage: string;
  consoleOutput: string;
  changedFiles: string[];
}

/** The reply of a service's consumption. */
export interface ServiceResult extends Execution {
  outputParameters: Record<string, unknown>;
  /** File contents in base64, by name. */
  outputFiles: Record<string, string>;
}

/** The files of a working directory and the objects of a workspace, by name. */
export interface Workspace {
  files: Record<string, StoredContent>;
  objects: Record<string, StoredContent | { value: unknown }>;
}

/** Binary content kept among the blobs. */
export interface StoredContent {
  sha256: string;
  size: number;
}

/** A live R or Python session. */
export interface Session extends Workspace {
  id: string;
  name: string;
  owner: string;
  runtimeType: "R" | "Python";
  history: string[];
  consoleOutput: string;
  /** Set through the control port: the live session has been lost, and its list may not know it yet. */
  gone?: boolean | "listed";
}

/** A session's saved workspace. */
export interface Snapshot extends Workspace {
  id: string;
  name: string;
  owner: string;
  runtimeType: "R" | "Python";
  creationTime: string;
  contentSize: number;
  /** sha256 of the zip file. */
  content: string;
}
