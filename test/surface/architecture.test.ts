import { builtinModules } from "node:module";
import { dependencies, peerDependencies } from "../../package.json";
import { type Import, imports, reachable } from "./imports";

/** What the files of an area may import, beside what is in the area itself. The first area that matches counts. */
const rules: [area: RegExp, allowed: RegExp][] = [
  [/^provider\/core\//, /^$/],
  [/^provider\/http\//, /^provider\/core\//],
  [/^provider\/files\//, /^provider\/core\//],
  [/^provider\/azureml\//, /^provider\/(core|http|files)\//],
  [/^provider\/mlserver\//, /^provider\/(core|http|files)\//],
  [/^provider\/watsonx\//, /^provider\/(core|http|files)\//],
  [/^provider\/hosts\//, /^provider\/(core\/|http\/redact$|generated\/registry$)/],
  [/^provider\/generated\/registry$/, /^provider\/(core\/(config|define)$|azureml\/|mlserver\/|watsonx\/)/],
  [/^provider\/generated\//, /^provider\/hosts\/resource$/],
  [/^provider\/index$/, /^(provider\/generated\/|components\/index$)/],
  [/^provider\/bin\//, /^(provider\/(core|hosts|generated|http)\/|emulator\/cli$)/],
  [/^emulator\/core\//, /^$/],
  [/^emulator\/azure\//, /^emulator\/core\//],
  [/^emulator\/mlserver\//, /^emulator\/core\//],
  [/^emulator\/watsonx\//, /^emulator\/core\//],
  [/^emulator\/(index|cli)$/, /^emulator\//],
  [/^components\//, /^provider\/(index|generated\/\w+)$/],
];

const own = imports.filter(({ internal }) => internal);

function isAllowed({ from, to }: Import): boolean {
  const rule = rules.find(([area]) => area.test(from));
  if (!rule) return false;
  const [area, allowed] = rule;
  return allowed.test(to) || area.test(to);
}

test("imports go one way", () => {
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter((one) => !isAllowed(one)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("no files import each other in a circle when they load", () => {
  const circles = [...new Set(own.map(({ from }) => from))].filter((file) =>
    own.some(({ from, to, loads }) => from === file && loads && reachable(to).has(file)),
  );
  expect(circles).toEqual([]);
});

test("what is installed with the package is all that it imports", () => {
  const installed = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  const nodes = new Set(builtinModules);
  const missing = imports.filter(
    ({ internal, to, loads, lazy }) =>
      !internal &&
      (loads || lazy) &&
      !to.startsWith("node:") &&
      !nodes.has(to) &&
      !installed.some((name) => to === name || to.startsWith(`${name}/`)),
  );
  expect(missing.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("the plugin starts without the platforms and their libraries", () => {
  const loaded = reachable("provider/hosts/plugin");
  const platforms = [...loaded].filter((file) => /^provider\/(azureml|mlserver|watsonx)\//.test(file));
  expect(platforms.filter((file) => !/\/settings$/.test(file))).toEqual([]);
  const heavy = /^(axios|@azure\/|ibm-cloud-sdk-core|form-data|yazl|fastify|fast-json-patch)/;
  const packages = imports.filter(
    ({ from, to, internal, loads }) => !internal && loads && loaded.has(from) && heavy.test(to),
  );
  expect(packages.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});
