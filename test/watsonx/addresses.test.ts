import { addressesOf } from "../../provider/watsonx/addresses";
import { regions } from "../../provider/watsonx/settings";

const watsonxRegion = "us-south";
const cpd = "https://cpd.example.com:8443";

test("each region has a Runtime and a platform of its own", () => {
  const all = regions.map((watsonxRegion) => addressesOf({ watsonxRegion }));
  expect(all.map(({ runtime }) => runtime)).toEqual(
    regions.map((name) => `https://${name}.ml.cloud.ibm.com`),
  );
  expect(new Set(all.map(({ platform }) => platform)).size).toBe(regions.length);
  expect(all.at(-1)).toEqual({
    runtime: "https://ca-tor.ml.cloud.ibm.com",
    platform: "https://api.ca-tor.dai.cloud.ibm.com",
  });
});

test.each([
  ["https://us-south.ml.cloud.ibm.com", "https://api.dataplatform.cloud.ibm.com"],
  ["https://EU-DE.ml.cloud.ibm.com:443", "https://api.eu-de.dataplatform.cloud.ibm.com"],
  [cpd, cpd],
])("around the Runtime at %s is the platform at %s", (watsonxUrl, platform) => {
  expect(addressesOf({ watsonxRegion, watsonxUrl })).toEqual({ runtime: watsonxUrl, platform });
});

test("the platform's own address counts before all others", () => {
  const watsonxPlatformUrl = "https://platform.example.com";
  expect(addressesOf({ watsonxRegion, watsonxUrl: cpd, watsonxPlatformUrl }).platform).toBe(
    watsonxPlatformUrl,
  );
});
