import { z } from "zod";
import { url } from "../core/config";

export const regions = ["us-south", "eu-gb", "eu-de", "jp-tok", "au-syd", "ca-tor"] as const;

export type Region = (typeof regions)[number];

export const settings = {
  watsonxRegion: {
    schema: z.enum(regions).default("us-south"),
    doc: "Region of watsonx.ai Runtime: us-south (Dallas), eu-gb (London), eu-de (Frankfurt), jp-tok (Tokyo), au-syd (Sydney) or ca-tor (Toronto). Default: us-south. Mumbai (ap-south-1, on AWS) is not among them: one signs in elsewhere there.",
    env: ["WATSONX_REGION"],
  },
  watsonxUrl: {
    schema: url.optional(),
    doc: "Address of watsonx.ai Runtime, where it is not the region's public one: that of Cloud Pak for Data, for example.",
    env: ["WATSONX_URL"],
  },
  watsonxPlatformUrl: {
    schema: url.optional(),
    doc: "Address of the platform around the Runtime (spaces, projects, specifications). Default: the public one of the region, also where watsonxUrl is a region's public address; else watsonxUrl.",
    env: ["WATSONX_PLATFORM_URL"],
  },
  watsonxIamUrl: {
    schema: url.default("https://iam.cloud.ibm.com"),
    doc: "Address of IBM Cloud IAM, which issues the access tokens. Default: https://iam.cloud.ibm.com.",
    env: ["WATSONX_IAM_URL"],
  },
  watsonxApiKey: {
    schema: z.string().optional(),
    doc: "IBM Cloud API key; with watsonxUsername an API key of Cloud Pak for Data. Must be set as a secret.",
    secret: true,
    env: ["WATSONX_APIKEY", "IBMCLOUD_API_KEY"],
  },
  watsonxUsername: {
    schema: z.string().optional(),
    doc: "The user who signs in to Cloud Pak for Data, with watsonxPassword or watsonxApiKey. Needs watsonxUrl. Where it is given, IBM Cloud is not asked.",
    env: ["WATSONX_USERNAME"],
  },
  watsonxPassword: {
    schema: z.string().optional(),
    doc: "Password of the user of Cloud Pak for Data, where no watsonxApiKey is given. Must be set as a secret.",
    secret: true,
    env: ["WATSONX_PASSWORD"],
  },
  watsonxVersion: {
    schema: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "must be a date, YYYY-MM-DD")
      .default("2024-10-17"),
    doc: "Version date of the API, YYYY-MM-DD: what it answers, whether a deployment job starts in the background (from 2021-05-01 on), and whether a deployment changes its asset in the background (with a later one than 2021-05-01). Default: 2024-10-17.",
    env: ["WATSONX_VERSION"],
  },
  watsonxSpaceId: {
    schema: z.string().optional(),
    doc: "Deployment space of resources that name none.",
    env: ["WATSONX_SPACE_ID"],
  },
} as const;
