import { resources } from "../../provider/generated/registry";
import { cases, classes } from "./cases";
import { type Editor, open } from "./editors";
import { literal, type Place, Program, withLine } from "./programs";
import { compilers, Project } from "./project";

const right = new Program();
const typing = new Program();
const wrong = new Program();
const hovers: (Place & { words: string })[] = [];
const completions: (Place & { values: string[] })[] = [];
const wrongLines: string[] = [];

for (const one of cases) {
  const at = right.call(one, one.right.map((line) => `${line},`).join("\n"));
  for (const [path, words] of Object.entries(one.hovers))
    hovers.push({ title: `${one.name}: ${path}`, offset: right.find(path, at), words });
  for (const [field, words] of Object.entries(one.outputs ?? {}))
    hovers.push({ title: `${one.name}: output ${field}`, offset: right.use(field), words });
  for (const [path, values] of Object.entries(one.completes ?? {})) {
    const call = typing.call(one, literal(path, '""'));
    completions.push({ title: `${one.name}: ${path}`, offset: typing.text.indexOf('""', call) + 1, values });
  }
  for (const line of one.wrong) {
    wrong.call(one, withLine(one.right, line));
    wrongLines.push(`${line},`);
  }
}

const project = new Project({ "right.ts": right.text, "typing.ts": typing.text, "wrong.ts": wrong.text });
const linesOf = (numbers: number[]) => numbers.map((number) => wrong.text.split("\n")[number]);

afterAll(() => project.remove());

test("every resource is in the table", () => {
  expect(classes).toEqual(Object.keys(resources).map((token) => token.replace(":", ".")));
});

describe.each(compilers)("in an editor with %s", (compiler) => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await open(compiler, project);
  });
  afterAll(() => editor.close());

  test("a right program has no errors", async () => {
    expect(await editor.errors("right.ts")).toEqual([]);
  });

  test("a wrong field, type or value is an error where it is", async () => {
    expect(linesOf(await editor.errors("wrong.ts"))).toEqual(wrongLines);
  });

  test.each(hovers)("documentation of $title", async ({ offset, words }) => {
    expect(await editor.hover("right.ts", offset)).toContain(words);
  });

  test.each(completions)("values of $title", async ({ offset, values }) => {
    expect((await editor.completions("typing.ts", offset)).sort()).toEqual([...values].sort());
  });
});

test.each([
  ["typescript-5.0", { module: "commonjs", moduleResolution: "node" }],
  ["typescript-5.0", { module: "node16" }],
  ["typescript-5.0", { module: "esnext", moduleResolution: "bundler" }],
  ["typescript", { module: "nodenext" }],
  ["typescript-newest", { module: "nodenext" }],
  ["typescript-newest", { module: "esnext", moduleResolution: "bundler" }],
] as const)("%s with %p compiles a right program and our declarations", (compiler, options) => {
  expect(project.compile(compiler, options, "right.ts")).toEqual([]);
});

test("the newest command line refuses the wrong programs", () => {
  const errors = project.compile("typescript-newest", { module: "nodenext" }, "wrong.ts");
  const numbers = errors.map((line) => Number(/\((\d+),/.exec(line)?.[1]) - 1);
  expect(linesOf(numbers)).toEqual(wrongLines);
});
