import * as mlops from "pulumi-mlops";

export const attachments = mlops.watsonx
  .getModelContentsOutput({ modelId: "a1b2c3d4-0000-4000-8000-000000000001" })
  .attachments.apply((found) => found.map(({ attachmentId }) => attachmentId));
