import * as mlops from "pulumi-mlops";

// Before a deployment is made with it.
export const available = mlops.watsonx.getServingNameAvailabilityOutput({ servingName: "churn" }).available;
