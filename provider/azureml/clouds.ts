import type { SettingValues } from "../core/config";
import type { settings } from "./settings";

interface Cloud {
  management: string;
  authority: string;
}

const china = {
  management: "https://management.chinacloudapi.cn",
  authority: "https://login.chinacloudapi.cn",
};
const usGovernment = {
  management: "https://management.usgovcloudapi.net",
  authority: "https://login.microsoftonline.us",
};
const clouds = {
  public: { management: "https://management.azure.com", authority: "https://login.microsoftonline.com" },
  china,
  usGovernment,
  usgovernment: usGovernment,
} satisfies Record<string, Cloud>;

/** Where a configuration's requests go, and what its tokens are for. */
export interface Endpoints extends Cloud {
  /** What the access token is asked for. */
  scope: string;
  /** A sign-in that the public directory of clouds does not know. */
  privateAuthority: boolean;
}

export function endpointsOf(values: SettingValues<typeof settings>): Endpoints {
  const cloud = clouds[values.azureEnvironment];
  const management = values.azureManagementUrl ?? cloud.management;
  const authority = values.azureAuthorityHost ?? cloud.authority;
  return {
    management,
    authority,
    scope: `${management}/.default`,
    privateAuthority: !Object.values(clouds).some((known) => known.authority === authority),
  };
}
