/** How to reach the emulated Azure. */
export interface AzureConnection {
  management: string;
  login: string;
  regional: string;
  tenantId: string;
  subscriptionId: string;
  resourceGroup: string;
  workspace: string;
  clientId: string;
  clientSecret: string;
}

/** How to reach the emulated watsonx.ai. */
export interface WatsonxConnection {
  url: string;
  iam: string;
  platform: string;
  apiKey: string;
  spaceId: string;
  projectId: string;
}

/** How to reach the emulated Machine Learning Server. */
export interface MlserverConnection {
  url: string;
  username: string;
  password: string;
}

/** The line of JSON that the emulator prints when it is ready. */
export interface Connection {
  azure: AzureConnection;
  watsonx: WatsonxConnection;
  mlserver: MlserverConnection;
  control: string;
  /** PEM file of the emulator's own certificate authority. */
  ca: string;
}
