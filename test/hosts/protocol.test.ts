import type { AnyResource } from "../../provider/core/define";
import type { Difference } from "../../provider/core/diff";
import {
  hiddenOf,
  loaderOf,
  mustDeleteFirst,
  nameOf,
  ownerOf,
  replacementReason,
  topLevel,
  visible,
} from "../../provider/hosts/protocol";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

describe("the owner", () => {
  const plugin = "urn:pulumi:dev::shop::mlops:watsonx:Model::churn";

  test("is the same in both hosts", () => {
    expect(ownerOf("urn:pulumi:dev::shop::pulumi-nodejs:dynamic/watsonx:Model::churn")).toBe(ownerOf(plugin));
  });
  test("is the same below parents of both hosts, and below the stack itself", () => {
    const owner = ownerOf("urn:pulumi:dev::shop::my:Team$mlops:azureml:Compute$mlops:watsonx:Model::churn");
    expect(
      ownerOf(
        "urn:pulumi:dev::shop::pulumi:pulumi:Stack$my:Team$pulumi-nodejs:dynamic/azureml:Compute$pulumi-nodejs:dynamic/watsonx:Model::churn",
      ),
    ).toBe(owner);
    expect(owner).not.toBe(ownerOf(plugin));
  });
  test.each([
    "urn:pulumi:prod::shop::mlops:watsonx:Model::churn",
    "urn:pulumi:dev::other::mlops:watsonx:Model::churn",
    "urn:pulumi:dev::shop::mlops:watsonx:Deployment::churn",
    "urn:pulumi:dev::shop::mlops:watsonx:Model::churn2",
    "urn:pulumi:dev::shop::my:Team$mlops:watsonx:Model::churn",
  ])("is another one for %s", (urn) => {
    expect(ownerOf(urn)).not.toBe(ownerOf(plugin));
  });
  test("stays the same for ever: it stands in the platforms' objects", () => {
    expect(ownerOf(plugin)).toBe("8c7ff206d65e58e7c748edbe");
  });
});

test("a name may hold the separator of URNs", () => {
  expect(nameOf("urn:pulumi:dev::shop::mlops:watsonx:Model::churn")).toBe("churn");
  expect(nameOf("urn:pulumi:dev::shop::mlops:watsonx:Model::a::b")).toBe("a::b");
});

test("the loader's text is an ABI", () => {
  expect(loaderOf("watsonx:Model")).toBe(
    'exports.handler=()=>require("pulumi-mlops/dynamic").provider("watsonx:Model")',
  );
});

test("what belongs to the hosts is not the resource's own", () => {
  const properties = { name: "x", __mlops: { owner: "o", name: "x" }, __provider: "code", __filled: [] };
  expect(visible(properties)).toEqual({ name: "x" });
  expect(hiddenOf(properties)).toEqual({ owner: "o", name: "x" });
  expect(hiddenOf({})).toBeUndefined();
  expect(hiddenOf({ __mlops: UNKNOWN })).toBeUndefined();
});

describe("the old object must go first", () => {
  const named = (fields: string[]) => ({ identity: { kind: "key", fields } }) as unknown as AnyResource;
  const marked = (unique?: string[]) => ({ identity: { kind: "mark" }, unique }) as unknown as AnyResource;

  test.each<[string, AnyResource, object, object, boolean]>([
    [
      "while its name stays",
      named(["name", "version"]),
      { name: "a", version: "1" },
      { name: "a", version: "1" },
      true,
    ],
    [
      "not when a part of it changes",
      named(["name", "version"]),
      { name: "a", version: "1" },
      { name: "a", version: "2" },
      false,
    ],
    ["not when it may change", named(["name"]), { name: "a" }, { name: UNKNOWN }, false],
    ["never for a mark alone", marked(), { name: "a" }, { name: "a" }, false],
    [
      "while something unique stays",
      marked(["online.servingName"]),
      { online: { servingName: "s" } },
      { online: { servingName: "s" } },
      true,
    ],
    [
      "not when that changes",
      marked(["online.servingName"]),
      { online: { servingName: "s" } },
      { online: { servingName: "t" } },
      false,
    ],
    ["not when neither has any", marked(["online.servingName"]), { online: {} }, { batch: {} }, false],
    [
      "not when it is left out",
      marked(["online.servingName"]),
      { online: { servingName: "s" } },
      { online: {} },
      false,
    ],
  ])("%s", (_, definition, state, inputs, first) => {
    expect(mustDeleteFirst(definition, { ...state }, { ...inputs })).toBe(first);
  });
});

describe("the reason of a replacement", () => {
  const change = (path: string, replaces?: string): Difference => ({
    path: path.split("."),
    kind: "update",
    replaces,
  });

  test("names the fields, each with its own reason, and no other", () => {
    expect(
      replacementReason([change("size"), change("vm.size", "it is fixed"), change("zone", "it cannot move")]),
    ).toBe("will be replaced, because of vm.size (it is fixed) and zone (it cannot move)");
  });
  test("is none without a replacement", () => {
    expect(replacementReason([change("size")])).toBeUndefined();
    expect(replacementReason([])).toBeUndefined();
  });
  test("properties are told once, by their first name", () => {
    expect(topLevel([change("vm.size"), change("vm.tier"), change("zone")])).toEqual(["vm", "zone"]);
  });
});
