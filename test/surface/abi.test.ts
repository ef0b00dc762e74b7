import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { resources } from "../../provider/generated/registry";
import { hiddenKey, loaderOf, nameOf, ownerOf, providerKey } from "../../provider/hosts/protocol";

const tokens = Object.keys(resources);

describe("what stands in the states of users, for ever", () => {
  test("the loader's text", () => {
    expect(loaderOf("watsonx:Model")).toBe(
      'exports.handler=()=>require("pulumi-mlops/dynamic").provider("watsonx:Model")',
    );
  });

  test.each(tokens)("the loader of %s is short", (token) => {
    expect(Buffer.byteLength(loaderOf(token))).toBeLessThanOrEqual(300);
  });

  test("the names of the hidden properties", () => {
    expect([providerKey, hiddenKey]).toEqual(["__provider", "__mlops"]);
  });

  test("the loaders find the installed package, and in it a provider with the methods that the SDK calls", () => {
    const methods = ["configure", "check", "diff", "create", "read", "update", "delete"];
    const program = `
      const results = ${JSON.stringify(tokens.map(loaderOf))}.map((text) => {
        const exports = {};
        new Function("exports", "require", text)(exports, require);
        const provider = exports.handler();
        return ${JSON.stringify(methods)}.filter((name) => typeof provider[name] !== "function");
      });
      console.log(JSON.stringify(results));
      process.exit();`;
    const output = execFileSync(process.execPath, ["-e", program], {
      cwd: resolve(__dirname, "../.."),
      encoding: "utf8",
    });
    expect(JSON.parse(output)).toEqual(tokens.map(() => []));
  });
});

describe("the owner, which the platforms keep in their objects", () => {
  const urn = (type: string, name = "churn") => `urn:pulumi:dev::shop::${type}::${name}`;
  const dynamic = "pulumi-nodejs:dynamic/";

  test("is this text, for ever", () => {
    expect(ownerOf(urn("mlops:watsonx:Model"))).toBe("8c7ff206d65e58e7c748edbe");
  });

  test.each([
    ["at the top", "watsonx:Model", ""],
    ["in a component", "watsonx:Model", "shop:index:Serving$"],
    ["as the program asks for it, below the stack", "watsonx:Model", "pulumi:pulumi:Stack$"],
  ])("is the same in both hosts: %s", (_, token, parents) => {
    expect(ownerOf(urn(`${parents}${dynamic}${token}`))).toBe(ownerOf(urn(`${parents}mlops:${token}`)));
  });

  test("is the same in both hosts below a resource of this package", () => {
    const inPlugin = ownerOf(urn("mlops:watsonx:Model$mlops:watsonx:Deployment"));
    expect(ownerOf(urn(`${dynamic}watsonx:Model$${dynamic}watsonx:Deployment`))).toBe(inPlugin);
    expect(ownerOf(urn(`mlops:watsonx:Model$${dynamic}watsonx:Deployment`))).toBe(inPlugin);
  });

  test("does not name the stack as a parent", () => {
    expect(ownerOf(urn("pulumi:pulumi:Stack$mlops:watsonx:Model"))).toBe(ownerOf(urn("mlops:watsonx:Model")));
  });

  test("differs with stack, project, type, parents and name", () => {
    const owners = [
      "urn:pulumi:dev::shop::mlops:watsonx:Model::churn",
      "urn:pulumi:live::shop::mlops:watsonx:Model::churn",
      "urn:pulumi:dev::bank::mlops:watsonx:Model::churn",
      "urn:pulumi:dev::shop::mlops:watsonx:Deployment::churn",
      "urn:pulumi:dev::shop::shop:index:Serving$mlops:watsonx:Model::churn",
      "urn:pulumi:dev::shop::mlops:watsonx:Model::fraud",
    ].map(ownerOf);
    expect(new Set(owners).size).toBe(owners.length);
  });

  test("a name may hold any characters", () => {
    expect(nameOf(urn("mlops:watsonx:Model", "a::b"))).toBe("a::b");
  });
});
