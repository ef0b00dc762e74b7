import * as mlops from "pulumi-mlops";

export const id = mlops.watsonx.getSoftwareSpecificationOutput({ name: "runtime-24.1-py3.11" }).id;
