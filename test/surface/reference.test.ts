import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { defineFunction, definePlatform, defineResource } from "../../provider/core/define";
import { field, type } from "../../provider/core/fields";
import { functions, resources } from "../../provider/generated/registry";
import { referencePages } from "../../tools/generate/reference";
import { Project, root } from "../editor/project";
import { definitions } from "./fields";

const tokens = [...Object.keys(resources), ...Object.keys(functions)].map((token) => token.replace(":", "/"));

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(0, -ending.length));
}

const examples = filesBelow("examples/reference", ".ts");

test("every resource and function has its example, and every example its definition", () => {
  expect(examples.sort()).toEqual([...tokens].sort());
});

test("every resource and function has its page", () => {
  const pages = filesBelow("docs/reference", ".md").filter((page) => page.includes("/"));
  expect(pages.sort()).toEqual([...tokens].sort());
});

test("an example is about its definition", () => {
  for (const example of examples) {
    const [name] = example.split("/").slice(-1);
    const text = readFileSync(join(root, `examples/reference/${example}.ts`), "utf8");
    expect([example, new RegExp(`\\b${name}(Output)?\\(`).test(text)]).toEqual([example, true]);
  }
});

test("the examples are right for the generated classes", () => {
  const nameOf = (example: string) => `${example.replaceAll("/", "-")}.ts`;
  const project = new Project(
    Object.fromEntries(
      examples.map((example) => [
        nameOf(example),
        readFileSync(join(root, `examples/reference/${example}.ts`), "utf8"),
      ]),
    ),
  );
  try {
    const options = { module: "node16", noUnusedLocals: true };
    expect(project.compile("typescript", options, ...examples.map(nameOf))).toEqual([]);
  } finally {
    project.remove();
  }
});

test("no link of a page leads nowhere", () => {
  const broken = filesBelow("docs/reference", ".md").flatMap((page) => {
    const text = readFileSync(join(root, "docs/reference", `${page}.md`), "utf8");
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => `#${title?.toLowerCase()}`);
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link]) => link as string)
      .filter((link) => !link.startsWith("http"))
      .filter((link) =>
        link.startsWith("#")
          ? !headings.includes(link)
          : !existsSync(join(root, "docs/reference", page, "..", link)),
      )
      .map((link) => `${page}: ${link}`);
  });
  expect(broken).toEqual([]);
});

test("a page says everything that a definition says", () => {
  for (const { token, doc, source } of definitions) {
    const page = readFileSync(join(root, `docs/reference/${token.replace(":", "/")}.md`), "utf8");
    expect([token, page.includes(doc), page.includes(source)]).toEqual([token, true, true]);
  }
});

describe("a page", () => {
  const platform = definePlatform({ name: "cloud", settings: {}, connect: () => ({}) });
  const Part = type("Part", "A part of a thing.", {
    size: field(z.int(), { doc: "Its size, in cm." }),
    kind: field(z.enum(["a", "b"]).optional(), { doc: "Its kind." }),
  });
  const thing = defineResource({
    token: "cloud:Thing",
    doc: "A thing. It has parts.",
    source: "The book of things",
    platform,
    inputs: z.strictObject({
      name: field(z.string(), {
        doc: "Its name.",
        replaces: "a thing keeps its name",
        autoName: { invalid: /x/, separator: "-", maxLength: 9 },
      }),
      space: field(z.string(), { doc: "Where it is.", fromConfig: "cloudSpace" }),
      key: field(z.string(), { doc: "A | b.", secret: true, writeOnly: true }),
      count: field(z.number().default(3), { doc: "How many." }),
      parts: field(z.array(Part).optional(), { doc: "Its parts.", serverDefault: true }),
      hash: field(z.string().optional(), { doc: "Hash of it.", computed: true }),
    }),
    outputs: z.object({ state: field(z.string().optional(), { doc: "Its state.", volatile: true }) }),
    id: { form: "{space}/{name}", parse: () => undefined },
    identity: { kind: "key", fields: ["name"], find: async () => [] },
    create: async () => "",
    read: async () => undefined,
    delete: async () => "deleted",
    list: {
      inputs: z.strictObject({ tag: field(z.string().optional(), { doc: "Only those." }) }),
      async *each() {},
    },
  });
  const getThing = defineFunction({
    token: "cloud:getThing",
    doc: "One thing.",
    source: "The book of things",
    platform,
    inputs: z.strictObject({ name: field(z.string(), { doc: "Its name." }) }),
    outputs: z.object({ parts: field(z.array(Part), { doc: "Its parts." }) }),
    invoke: async () => ({ parts: [] }),
  });
  const found = { module: "cloud", file: "", exported: "" };
  const pages = referencePages(
    {
      resources: [{ ...found, name: "Thing", definition: thing as never }],
      functions: [{ ...found, name: "getThing", definition: getThing as never }],
      settings: [],
    },
    (file) => (file === "examples/reference/cloud/Thing.ts" ? "new Thing();\n" : undefined),
  );
  const page = pages.get("docs/reference/cloud/Thing.md") ?? "";

  test.each([
    ["the example", "```ts\nnew Thing();\n```"],
    [
      "why a change replaces",
      "`name` | text | Its name.<br>Default: made of the resource's name.<br>**A change makes a new object**: a thing keeps its name.",
    ],
    ["what comes from the configuration", "Default: the configuration `mlops:cloudSpace`."],
    ["what is secret and write-only", "A \\| b.<br>**Required.**<br>**Secret**"],
    ["defaults", "Default: `3`."],
    [
      "what the platform may choose",
      "[Part](#part) | Its parts.<br>Left out: whatever the platform has is right.",
    ],
    ["types", "### Part\n\nA part of a thing."],
    ["enumerations", '`kind` | `"a"`, `"b"` | Its kind. |'],
    ["what is computed, among the outputs", "Hash of it.<br>Computed from local files."],
    ["the id", "`{space}/{name}`"],
    ["how to import", "pulumi import mlops:cloud:Thing <name> '{space}/{name}'"],
    ["what an import cannot tell", "does not give back `key`"],
    ["how to list", "pulumi do mlops:cloud:Thing list"],
    ["errors, with the name that conflicts", "The name is `name`."],
  ])("says %s", (_, words) => {
    expect(page).toContain(words);
  });

  test("of a function has arguments and result, and nothing that only resources have", () => {
    const text = pages.get("docs/reference/cloud/getThing.md") ?? "";
    expect(text).toContain("## Arguments");
    expect(text).toMatch(/## Result[^#]*\[Part\]\(#part\)/);
    expect(text).not.toMatch(/## Id|## Example|undefined/);
  });

  test("stands in the index, with its first sentence", () => {
    expect(pages.get("docs/reference/README.md")).toContain("- [`cloud.Thing`](cloud/Thing.md): A thing.\n");
  });
});
