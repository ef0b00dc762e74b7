import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { assetEntry, softwareSpec, softwareSpecSent } from "./watsonx";

const id = "4cedab6d-e8e4-4214-b81a-2ddb122db2ab";
const text = "def outer():\n    def score(payload):\n        return payload\n    return score\n";
const schemas = {
  input: [{ id: "in", name: "rows", fields: [{ name: "duration", type: "number" }] }],
  output: [{ id: "out" }],
};
const inputData = [{ id: "t", fields: ["age", "city"], values: [[42, "Rome"]] }];

export const functionAsset = assetEntry({
  token: "watsonx:Function",
  prepare({ folder }) {
    writeFileSync(join(folder, "score.py"), text);
    writeFileSync(join(folder, "other.py"), `# other\n${text}`);
    return {};
  },
  collection: "functions",
  minimal: { softwareSpec },
  complete: {
    softwareSpec,
    type: "python",
    code: { path: "score.py" },
    sampleScoringInput: { inputData },
    schemas,
    modelReferences: [{ id, rev: "1" }],
  },
  sent: {
    software_spec: softwareSpecSent,
    type: "python",
    sample_scoring_input: { input_data: inputData },
    schemas,
    model_references: [{ id, rev: "1" }],
  },
  uploads: [{ method: "PUT", path: "/ml/v4/functions/*/code" }],
  replacements: {
    code: { code: { path: "other.py" } },
    "code as a text": { code: { text: `${text}# more\n` } },
    softwareSpec: { softwareSpec: { name: "runtime-23.1-py3.10" } },
    schemas: { schemas: undefined },
    sampleScoringInput: { sampleScoringInput: { inputData: [{ values: [[1]] }] } },
    modelReferences: { modelReferences: undefined },
  },
  untold: ["code"],
  without: ["code"],
  valid: (random) => ({ ...random, softwareSpec }),
});
