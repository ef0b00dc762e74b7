import * as mlops from "pulumi-mlops";

export const id = mlops.watsonx.getHardwareSpecificationOutput({ name: "M" }).id;
