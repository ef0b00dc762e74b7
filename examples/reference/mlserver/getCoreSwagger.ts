import { writeFileSync } from "node:fs";
import * as mlops from "pulumi-mlops";

// What clients of the core APIs are generated from.
mlops.mlserver
  .getCoreSwaggerOutput({ version: "9.3.0" })
  .swagger.apply((swagger) => writeFileSync("core.json", JSON.stringify(swagger)));
