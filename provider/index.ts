/** Machine learning platforms as Pulumi resources: one namespace for each platform. */

export * as components from "../components";
export * as azureml from "./generated/azureml";
export * as mlserver from "./generated/mlserver";
export { Provider, type ProviderArgs } from "./generated/provider";
export * as watsonx from "./generated/watsonx";
