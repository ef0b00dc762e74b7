import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";

const root = resolve(__dirname, "../..");

/** One file that imports another, or a package. Files are named from the repository's root, without ending. */
export interface Import {
  from: string;
  to: string;
  /** Whether it is a file of the repository. */
  internal: boolean;
  /** Whether it is loaded together with the file. */
  loads: boolean;
  /** Whether it is loaded when it is needed. Neither: only its types are used. */
  lazy: boolean;
}

const sources = ["provider", "components", "emulator"].flatMap((area) =>
  readdirSync(join(root, area), { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .map((file) => `${area}/${file.replaceAll("\\", "/").replace(/\.ts$/, "")}`),
);
const known = new Set(sources);

export const imports: Import[] = sources.flatMap(importsOf);

/** A file and all files that are loaded with it. */
export function reachable(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { from, to, internal, loads } of imports)
    if (from === file && internal && loads) reachable(to, found);
  return found;
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, `${from}.ts`), "utf8");
  const source = ts.createSourceFile(from, text, ts.ScriptTarget.Latest, true);
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, kind: "loads" | "lazy" | "types") => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const internal = specifier.text.startsWith(".");
    const to = internal ? fileOf(from, specifier.text) : specifier.text;
    found.push({ from, to, internal, loads: kind === "loads", lazy: kind === "lazy" });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node) ? "types" : "loads");
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly ? "types" : "loads");
    else if (ts.isImportTypeNode(node)) add((node.argument as ts.LiteralTypeNode).literal, "types");
    else if (ts.isCallExpression(node) && /^(import|require)$/.test(node.expression.getText()))
      add(node.arguments[0], "lazy");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const { isTypeOnly, name, namedBindings } = importClause;
  if (isTypeOnly || name || !namedBindings || ts.isNamespaceImport(namedBindings)) return isTypeOnly;
  return namedBindings.elements.every((element) => element.isTypeOnly);
}

function fileOf(from: string, specifier: string): string {
  const path = join(from, "..", specifier).replaceAll("\\", "/");
  const [found] = [path, `${path}/index`].filter((file) => known.has(file));
  return found ?? path;
}
