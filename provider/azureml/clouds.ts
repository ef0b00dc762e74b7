import type { SettingValues } from "../core/config";
import { authorities } from "../http/entra";
import type { settings } from "./settings";

interface Cloud {
  management: string;
  authority: string;
}

const china = {
  management: "https://management.chinacloudapi.cn",
  authority: authorities.china,
};
const usGovernment = {
  management: "https://management.usgovcloudapi.net",
  authority: authorities.usGovernment,
};
const clouds = {
  public: { management: "https://management.azure.com", authority: authorities.public },
  china,
  usGovernment,
  usgovernment: usGovernment,
} satisfies Record<string, Cloud>;

/** Where a configuration's requests go, and what its tokens are for. */
export interface Endpoints extends Cloud {
  /** What the access token is asked for. */
  scope: string;
}

export function endpointsOf(values: SettingValues<typeof settings>): Endpoints {
  const cloud = clouds[values.azureEnvironment];
  const management = values.azureManagementUrl ?? cloud.management;
  const authority = values.azureAuthorityHost ?? cloud.authority;
  return {
    management,
    authority,
    scope: `${management}/.default`,
  };
}
