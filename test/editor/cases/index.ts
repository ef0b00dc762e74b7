/** One case for each resource: a test says when one is missing. */
import type { Case } from "../case";
import * as azureml from "./azureml";
import * as mlserver from "./mlserver";
import * as watsonx from "./watsonx";

const modules = [azureml, mlserver, watsonx];

const provider: Case = {
  name: "Provider",
  right: ['watsonxRegion: "eu-de"', 'watsonxApiKey: "x"', 'mlserverUrl: "http://localhost:12800"'],
  hovers: { watsonxRegion: "Frankfurt", watsonxApiKey: "WATSONX_APIKEY", mlserverUrl: "web node" },
  completes: { watsonxRegion: ["au-syd", "ca-tor", "eu-de", "eu-gb", "jp-tok", "us-south"] },
  wrong: ['watsonxRegion: "eu-fr"', 'watsonxKey: "x"', "mlserverUrl: 12800"],
};

export const classes = modules.flatMap(({ resources }) => resources.map(({ name }) => name));
export const cases = [
  ...modules.flatMap(({ resources, functions }) => [...resources, ...functions]),
  provider,
];
