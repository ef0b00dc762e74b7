import { z } from "zod";
import { inClear, missing, problems, resolve, url } from "../../provider/core/config";
import { MlopsError } from "../../provider/core/errors";

const settings = {
  region: { schema: z.enum(["here", "there"]).default("here"), doc: "", env: ["REGION"] },
  address: { schema: url.optional(), doc: "", env: ["ADDRESS", "OLD_ADDRESS"] },
  apiKey: { schema: z.string().min(4).optional(), doc: "", secret: true, env: ["API_KEY"] },
  retries: { schema: z.number().int().max(9).optional(), doc: "", env: ["RETRIES"] },
  plain: { schema: z.string().optional(), doc: "", env: [] },
} as const;

test("the configuration comes before the environment, the first variable before the second, the default last", () => {
  expect(resolve(settings, {}, {})).toEqual({ region: "here" });
  expect(resolve(settings, {}, { REGION: "there" }).region).toBe("there");
  expect(resolve(settings, { region: "here" }, { REGION: "there" }).region).toBe("here");
  expect(resolve(settings, {}, { OLD_ADDRESS: "http://old" }).address).toBe("http://old");
  expect(resolve(settings, {}, { ADDRESS: "http://new", OLD_ADDRESS: "http://old" }).address).toBe(
    "http://new",
  );
});

test("empty is not given", () => {
  expect(resolve(settings, { region: "" }, { REGION: "there" }).region).toBe("there");
  expect(resolve(settings, { address: null }, { ADDRESS: "", OLD_ADDRESS: "http://old" }).address).toBe(
    "http://old",
  );
  expect(resolve(settings, { plain: "" }, {})).not.toHaveProperty("plain");
  expect(problems(settings, { region: "", address: undefined })).toEqual([]);
});

test("numbers come as text", () => {
  expect(resolve(settings, { retries: "3" }, {}).retries).toBe(3);
  expect(resolve(settings, {}, { RETRIES: "4" }).retries).toBe(4);
  expect(problems(settings, { retries: "many" })).toHaveLength(1);
});

test("addresses lose their last slash", () => {
  expect(resolve(settings, { address: "https://host:8443/path/" }, {}).address).toBe(
    "https://host:8443/path",
  );
  expect(resolve(settings, { address: "http://host/" }, {}).address).toBe("http://host");
});

test.each(["ftp://host", "host", "http://host?key=1", "http:///x", "https://ho st"])(
  "%s is no address",
  (address) => {
    expect(problems(settings, { address })).toEqual([
      { key: "address", reason: "mlops:address must be an http(s) URL without query" },
    ]);
  },
);

test("every problem is told with its key, and without the value", () => {
  const found = problems(settings, { region: "canary", apiKey: "can", retries: 12 });
  expect(found.map(({ key }) => key)).toEqual(["region", "apiKey", "retries"]);
  expect(JSON.stringify(found)).not.toMatch(/canary|"can"/);
});

test("a key that does not exist is told with the one that was meant, or all that there are", () => {
  expect(problems(settings, { api_key: "canary", elsewhere: "" })).toEqual([
    { key: "api_key", reason: "there is no configuration mlops:api_key; did you mean apiKey?" },
    {
      key: "elsewhere",
      reason: "there is no configuration mlops:elsewhere; there are region, address, apiKey, retries, plain",
    },
  ]);
});

test("a variable of the environment that is not usable is named", () => {
  expect(() => resolve(settings, {}, { REGION: "canary" })).toThrow(
    "The environment variable REGION is not usable: it must be one of here, there\n  Next: correct it, or pulumi config set mlops:region <value>",
  );
});

test("what is not usable is refused with the command that sets it", () => {
  const refused = (raw: Record<string, unknown>) => {
    try {
      resolve(settings, raw, {});
    } catch (error) {
      return error as MlopsError;
    }
    throw new Error("accepted");
  };
  const region = refused({ region: "canary" });
  expect(region).toBeInstanceOf(MlopsError);
  expect(region.kind).toBe("invalid");
  expect(region.message).toMatch(
    /^The configuration mlops:region is not usable: .*Next: pulumi config set mlops:region <value>$/s,
  );
  expect(region.message).not.toContain("canary");
  expect(refused({ apiKey: "can" }).message).toMatch(/pulumi config set --secret mlops:apiKey <value>$/);
});

test("what is missing is asked for, with every way to give it", () => {
  expect(missing(settings, "apiKey", "The API key").message).toBe(
    "The API key is not configured\n  Next: pulumi config set --secret mlops:apiKey <value>, or set API_KEY in the environment",
  );
  expect(missing(settings, "address", "The address").message).toBe(
    "The address is not configured\n  Next: pulumi config set mlops:address <value>, or set ADDRESS or OLD_ADDRESS in the environment",
  );
  expect(missing(settings, "plain", "It").message).toBe(
    "It is not configured\n  Next: pulumi config set mlops:plain <value>",
  );
});

test("a credential in clear is refused with the command, and the advice to rotate it", () => {
  expect(inClear("apiKey")).toMatch(/pulumi config set --secret mlops:apiKey <value>.*rotate/);
});
