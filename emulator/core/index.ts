export { pathOf } from "./app";
export type { Blob } from "./blobs";
export type * from "./connection";
export type { Collection } from "./store";
export type { Claims } from "./tokens";
export {
  type AppSpec,
  type EmulatorOptions,
  type ErrorDetail,
  type ErrorInfo,
  PlatformError,
  type PlatformModule,
  type PlatformName,
} from "./types";
export type { World } from "./world";
