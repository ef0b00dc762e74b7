import type { Region } from "./settings";

/** Where the platform around each region's Runtime is. */
const platforms: Record<Region, string> = {
  "us-south": "https://api.dataplatform.cloud.ibm.com",
  "eu-gb": "https://api.eu-gb.dataplatform.cloud.ibm.com",
  "eu-de": "https://api.eu-de.dataplatform.cloud.ibm.com",
  "jp-tok": "https://api.jp-tok.dataplatform.cloud.ibm.com",
  "au-syd": "https://api.au-syd.dai.cloud.ibm.com",
  "ca-tor": "https://api.ca-tor.dai.cloud.ibm.com",
};

const hostOf = (region: string) => `${region}.ml.cloud.ibm.com`;

interface Given {
  watsonxRegion: Region;
  watsonxUrl?: string | undefined;
  watsonxPlatformUrl?: string | undefined;
}

/** The addresses of the Runtime and of the platform around it. */
export function addressesOf({ watsonxRegion, watsonxUrl, watsonxPlatformUrl }: Given) {
  const runtime = watsonxUrl ?? `https://${hostOf(watsonxRegion)}`;
  const { hostname } = new URL(runtime);
  const regional = Object.entries(platforms).find(([region]) => hostOf(region) === hostname)?.[1];
  // Cloud Pak for Data has both at one address.
  return { runtime, platform: watsonxPlatformUrl ?? regional ?? runtime };
}
