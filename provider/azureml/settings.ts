import { z } from "zod";
import { url } from "../core/config";

export const settings = {
  azureAuth: {
    schema: z.enum(["servicePrincipal", "managedIdentity", "cli", "default"]).optional(),
    doc: "How to sign in to Azure: servicePrincipal (tenant, client id and secret), managedIdentity (of the machine that this runs on), cli (the account of az login) or default (the chain of DefaultAzureCredential). Default: servicePrincipal when tenant, client id and secret are given, else default.",
    env: [],
  },
  azureTenantId: {
    schema: z.string().optional(),
    doc: "Microsoft Entra tenant to sign in to.",
    env: ["ARM_TENANT_ID", "AZURE_TENANT_ID"],
  },
  azureClientId: {
    schema: z.string().optional(),
    doc: "Client id of the service principal, or of a user-assigned managed identity.",
    env: ["ARM_CLIENT_ID", "AZURE_CLIENT_ID"],
  },
  azureClientSecret: {
    schema: z.string().optional(),
    doc: "Client secret of the service principal. Must be set as a secret.",
    secret: true,
    env: ["ARM_CLIENT_SECRET", "AZURE_CLIENT_SECRET"],
  },
  azureSubscriptionId: {
    schema: z.string().optional(),
    doc: "Subscription of resources that name none.",
    env: ["ARM_SUBSCRIPTION_ID", "AZURE_SUBSCRIPTION_ID"],
  },
  azureResourceGroup: {
    schema: z.string().optional(),
    doc: "Resource group of resources that name none.",
    env: ["ARM_RESOURCE_GROUP_NAME"],
  },
  azureWorkspace: {
    schema: z.string().optional(),
    doc: "Azure Machine Learning workspace of resources that name none.",
    env: ["AZUREML_WORKSPACE"],
  },
  azureEnvironment: {
    // The last one is how ARM_ENVIRONMENT is written for other tools.
    schema: z.enum(["public", "china", "usGovernment", "usgovernment"]).default("public"),
    doc: "The cloud: public, china or usGovernment. Default: public.",
    env: ["ARM_ENVIRONMENT"],
  },
  azureManagementUrl: {
    schema: url.optional(),
    doc: "Address of Azure Resource Manager, where it is not the cloud's own.",
    env: ["ARM_ENDPOINT"],
  },
  azureAuthorityHost: {
    schema: url.optional(),
    doc: "Address of the sign-in, where it is not the cloud's own. It is trusted as it is: nobody else is asked about it.",
    env: ["AZURE_AUTHORITY_HOST"],
  },
} as const;
