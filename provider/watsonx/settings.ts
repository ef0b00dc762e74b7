import { z } from "zod";
import { url } from "../core/config";

export const regions = ["us-south", "eu-gb", "eu-de", "jp-tok", "au-syd"] as const;

export const settings = {
  watsonxRegion: {
    schema: z.enum(regions).default("us-south"),
    doc: "Region of watsonx.ai Runtime: us-south (Dallas), eu-gb (London), eu-de (Frankfurt), jp-tok (Tokyo) or au-syd (Sydney). Default: us-south.",
    env: ["WATSONX_REGION"],
  },
  watsonxUrl: {
    schema: url.optional(),
    doc: "Address of watsonx.ai Runtime, where it is not the region's public one.",
    env: ["WATSONX_URL"],
  },
  watsonxIamUrl: {
    schema: url.default("https://iam.cloud.ibm.com"),
    doc: "Address of IBM Cloud IAM, which issues the access tokens. Default: https://iam.cloud.ibm.com.",
    env: ["WATSONX_IAM_URL"],
  },
  watsonxApiKey: {
    schema: z.string().optional(),
    doc: "IBM Cloud API key. Must be set as a secret.",
    secret: true,
    env: ["WATSONX_APIKEY", "IBMCLOUD_API_KEY"],
  },
  watsonxVersion: {
    schema: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, YYYY-MM-DD")
      .default("2024-10-17"),
    doc: "Version date of the API, YYYY-MM-DD. Default: 2024-10-17.",
    env: ["WATSONX_VERSION"],
  },
  watsonxSpaceId: {
    schema: z.string().optional(),
    doc: "Deployment space of resources that name none.",
    env: ["WATSONX_SPACE_ID"],
  },
} as const;
