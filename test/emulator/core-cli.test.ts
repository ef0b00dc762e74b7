import { environment } from "../../emulator/cli";
import type { Connection } from "../../emulator/core";

const connection: Connection = {
  azure: {
    management: "https://a",
    login: "https://l",
    regional: "https://r",
    tenantId: "t",
    subscriptionId: "s",
    resourceGroup: "g",
    workspace: "w",
    clientId: "c",
    clientSecret: "x",
  },
  watsonx: {
    url: "https://x",
    iam: "https://i",
    platform: "https://p",
    apiKey: "k",
    spaceId: "sp",
    projectId: "pr",
  },
  mlserver: { url: "http://m", username: "u", password: "pw" },
  control: "http://control",
  ca: "/tmp/ca.pem",
};

test("every part of the connection is exported", () => {
  const exported = environment(connection);
  expect(exported).toMatchObject({
    ARM_ENDPOINT: "https://a",
    AZURE_AUTHORITY_HOST: "https://l",
    IBMCLOUD_API_KEY: "k",
    WATSONX_APIKEY: "k",
    MLSERVER_URL: "http://m",
    NODE_EXTRA_CA_CERTS: "/tmp/ca.pem",
    REQUESTS_CA_BUNDLE: "/tmp/ca.pem",
    MLOPS_EMULATOR_CONTROL: "http://control",
  });
});
