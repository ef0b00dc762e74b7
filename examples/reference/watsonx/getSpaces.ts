import * as mlops from "pulumi-mlops";

export const names = mlops.watsonx.getSpacesOutput().spaces.apply((spaces) => spaces.map(({ name }) => name));
