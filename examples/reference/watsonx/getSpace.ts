import * as mlops from "pulumi-mlops";

export const spaceId = mlops.watsonx.getSpaceOutput({ spaceName: "production" }).spaceId;
