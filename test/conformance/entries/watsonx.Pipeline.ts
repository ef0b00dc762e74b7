import { assetEntry } from "./watsonx";

/** Someone else's document: whatever stands in it is sent as it is. */
const document = {
  doc_type: "pipeline",
  version: "2.0",
  pipelines: [{ id: "p", nodes: [{ id: "n", op: "kube" }] }],
  runtimes: [{ id: "r", name: "auto_ai.kb", app_data: { wml_data: { hardware_spec: { name: "L" } } } }],
};

export const pipeline = assetEntry({
  token: "watsonx:Pipeline",
  collection: "pipelines",
  minimal: { document: { doc_type: "pipeline", version: "2.0" } },
  complete: { document },
  sent: { document },
  replacements: { document: { document: { ...document, version: "3.0" } } },
});
