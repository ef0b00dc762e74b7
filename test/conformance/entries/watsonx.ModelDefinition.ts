import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assetEntry, softwareSpec, softwareSpecSent } from "./watsonx";

const platform = { name: "python", versions: ["3.10", "3.11"] };

export const modelDefinition = assetEntry({
  token: "watsonx:ModelDefinition",
  prepare({ folder }) {
    mkdirSync(join(folder, "train", "lib"), { recursive: true });
    writeFileSync(join(folder, "train", "train.py"), "print(1)\n");
    writeFileSync(join(folder, "train", "lib", "data.py"), "rows = []\n");
    writeFileSync(join(folder, "other.py"), "print(2)\n");
    return {};
  },
  collection: "model_definitions",
  minimal: { version: "1.0", platform: { name: "python" } },
  complete: {
    version: "1.0",
    platform,
    command: "python train.py",
    softwareSpec,
    file: { path: "train" },
  },
  sent: { version: "1.0", platform, command: "python train.py", software_spec: softwareSpecSent },
  uploads: [{ method: "PUT", path: "/ml/v4/model_definitions/*/model" }],
  replacements: {
    version: { version: "2.0" },
    platform: { platform: { name: "python", versions: ["3.12"] } },
    command: { command: "python other.py" },
    softwareSpec: { softwareSpec: { name: "runtime-23.1-py3.10" } },
    file: { file: { path: "other.py" } },
  },
  untold: ["file"],
  without: ["file"],
  valid: (random) => ({ ...random, ...(random.softwareSpec !== undefined && { softwareSpec }) }),
});
