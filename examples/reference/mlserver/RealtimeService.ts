import * as mlops from "pulumi-mlops";

// A model that was serialized with RevoScaleR or MicrosoftML.
const service = new mlops.mlserver.RealtimeService("churn", {
  version: "1.0.0",
  model: "churn.model",
  description: "Which customers are about to leave",
});

export const swaggerUrl = service.swaggerUrl;
