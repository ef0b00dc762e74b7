// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";

/** Connections of a provider of its own. What is left out comes from the environment. */
export interface ProviderArgs {
  /** How to sign in to Azure: servicePrincipal (tenant, client id and secret), managedIdentity (of the machine that this runs on), cli (the account of az login) or default (the chain of DefaultAzureCredential). Default: servicePrincipal when tenant, client id and secret are given, else default. */
  azureAuth?: pulumi.Input<"servicePrincipal" | "managedIdentity" | "cli" | "default">;
  /** Microsoft Entra tenant to sign in to. Environment: ARM_TENANT_ID, AZURE_TENANT_ID. */
  azureTenantId?: pulumi.Input<string>;
  /** Client id of the service principal, or of a user-assigned managed identity. Environment: ARM_CLIENT_ID, AZURE_CLIENT_ID. */
  azureClientId?: pulumi.Input<string>;
  /** Client secret of the service principal. Must be set as a secret. Environment: ARM_CLIENT_SECRET, AZURE_CLIENT_SECRET. */
  azureClientSecret?: pulumi.Input<string>;
  /** Subscription of resources that name none. Environment: ARM_SUBSCRIPTION_ID, AZURE_SUBSCRIPTION_ID. */
  azureSubscriptionId?: pulumi.Input<string>;
  /** Resource group of resources that name none. Environment: ARM_RESOURCE_GROUP_NAME. */
  azureResourceGroup?: pulumi.Input<string>;
  /** Azure Machine Learning workspace of resources that name none. Environment: AZUREML_WORKSPACE. */
  azureWorkspace?: pulumi.Input<string>;
  /** The cloud: public, china or usGovernment. Default: public. Environment: ARM_ENVIRONMENT. */
  azureEnvironment?: pulumi.Input<"public" | "china" | "usGovernment" | "usgovernment">;
  /** Address of Azure Resource Manager, where it is not the cloud's own. Environment: ARM_ENDPOINT. */
  azureManagementUrl?: pulumi.Input<string>;
  /** Address of the sign-in, where it is not the cloud's own. It is trusted as it is: nobody else is asked about it. Environment: AZURE_AUTHORITY_HOST. */
  azureAuthorityHost?: pulumi.Input<string>;
  /** Address of Machine Learning Server's web node, such as http://localhost:12800. Environment: MLSERVER_URL. */
  mlserverUrl?: pulumi.Input<string>;
  /** How to log in to Machine Learning Server: password (user and password of the server's own login) or, where it uses Azure Active Directory, servicePrincipal (tenant, client id and secret), managedIdentity (of the machine that this runs on), cli (the account of az login) or default (the chain of DefaultAzureCredential). Default: servicePrincipal when tenant, client id and secret are given, else password. */
  mlserverAuth?: pulumi.Input<"password" | "servicePrincipal" | "managedIdentity" | "cli" | "default">;
  /** The user who logs in to Machine Learning Server. Environment: MLSERVER_USERNAME. */
  mlserverUsername?: pulumi.Input<string>;
  /** The user's password. Must be set as a secret. Environment: MLSERVER_PASSWORD. */
  mlserverPassword?: pulumi.Input<string>;
  /** With Azure Active Directory: the application id of the server's web application, the audience in its configuration. Environment: MLSERVER_RESOURCE. */
  mlserverResource?: pulumi.Input<string>;
  /** With Azure Active Directory: the tenant to sign in to. Environment: MLSERVER_TENANT_ID. */
  mlserverTenantId?: pulumi.Input<string>;
  /** With Azure Active Directory: client id of the service principal, or of a user-assigned managed identity. Environment: MLSERVER_CLIENT_ID. */
  mlserverClientId?: pulumi.Input<string>;
  /** With Azure Active Directory: client secret of the service principal. Must be set as a secret. Environment: MLSERVER_CLIENT_SECRET. */
  mlserverClientSecret?: pulumi.Input<string>;
  /** With Azure Active Directory: address of the sign-in. Default: https://login.microsoftonline.com. Environment: MLSERVER_AUTHORITY_HOST. */
  mlserverAuthorityHost?: pulumi.Input<string>;
  /** Region of watsonx.ai Runtime: us-south (Dallas), eu-gb (London), eu-de (Frankfurt), jp-tok (Tokyo), au-syd (Sydney) or ca-tor (Toronto). Default: us-south. Mumbai (ap-south-1, on AWS) is not among them: one signs in elsewhere there. Environment: WATSONX_REGION. */
  watsonxRegion?: pulumi.Input<"us-south" | "eu-gb" | "eu-de" | "jp-tok" | "au-syd" | "ca-tor">;
  /** Address of watsonx.ai Runtime, where it is not the region's public one: that of Cloud Pak for Data, for example. Environment: WATSONX_URL. */
  watsonxUrl?: pulumi.Input<string>;
  /** Address of the platform around the Runtime (spaces, projects, specifications). Default: the public one of the region, also where watsonxUrl is a region's public address; else watsonxUrl. Environment: WATSONX_PLATFORM_URL. */
  watsonxPlatformUrl?: pulumi.Input<string>;
  /** Address of IBM Cloud IAM, which issues the access tokens. Default: https://iam.cloud.ibm.com. Environment: WATSONX_IAM_URL. */
  watsonxIamUrl?: pulumi.Input<string>;
  /** IBM Cloud API key; with watsonxUsername an API key of Cloud Pak for Data. Must be set as a secret. Environment: WATSONX_APIKEY, IBMCLOUD_API_KEY. */
  watsonxApiKey?: pulumi.Input<string>;
  /** The user who signs in to Cloud Pak for Data, with watsonxPassword or watsonxApiKey. Needs watsonxUrl. Where it is given, IBM Cloud is not asked. Environment: WATSONX_USERNAME. */
  watsonxUsername?: pulumi.Input<string>;
  /** Password of the user of Cloud Pak for Data, where no watsonxApiKey is given. Must be set as a secret. Environment: WATSONX_PASSWORD. */
  watsonxPassword?: pulumi.Input<string>;
  /** Version date of the API, YYYY-MM-DD: what it answers, whether a deployment job starts in the background (from 2021-05-01 on), and whether a deployment changes its asset in the background (with a later one than 2021-05-01). Default: 2024-10-17. Environment: WATSONX_VERSION. */
  watsonxVersion?: pulumi.Input<string>;
  /** Deployment space of resources that name none. Environment: WATSONX_SPACE_ID. */
  watsonxSpaceId?: pulumi.Input<string>;
}

const secrets: readonly (keyof ProviderArgs)[] = ["azureClientSecret","mlserverPassword","mlserverClientSecret","watsonxApiKey","watsonxPassword"];

/**
 * An explicit provider: resources that it is given to, or that inherit it, use its connections and run in the plugin.
 */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs = {}, opts: pulumi.ResourceOptions = {}) {
    const inputs: Record<string, pulumi.Input<unknown>> = {};
    for (const [key, value] of Object.entries(args))
      inputs[key] = secrets.includes(key as keyof ProviderArgs) ? pulumi.secret(value) : value;
    super("mlops", name, inputs, opts);
  }
}
