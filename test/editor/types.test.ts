import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { root } from "./project";

/** All declarations that an entry of the package leads to, and the packages that they name. */
function reachable(entry: string): { files: string[]; packages: string[] } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const text = readFileSync(file, "utf8");
    const { importedFiles, typeReferenceDirectives } = ts.preProcessFile(text);
    for (const { fileName } of [...importedFiles, ...typeReferenceDirectives]) {
      if (!fileName.startsWith(".")) packages.add(fileName);
      else visit(declarationOf(join(dirname(file), fileName)));
    }
  };
  visit(join(root, entry));
  return { files: [...files].map((file) => relative(root, file)), packages: [...packages] };
}

function declarationOf(path: string): string {
  return existsSync(`${path}.d.ts`) ? `${path}.d.ts` : join(path, "index.d.ts");
}

test("the types of the package name the SDK and nothing else", () => {
  const { files, packages } = reachable("dist/provider/index.d.ts");
  expect(packages).toEqual(["@pulumi/pulumi"]);
  expect(
    files.filter((file) => !/^dist\/provider\/(index|generated\/[\w-]+|hosts\/resource)\.d\.ts$/.test(file)),
  ).toEqual([]);
});

test("the types of the loader's entry name no package", () => {
  expect(reachable("dist/provider/hosts/dynamic.d.ts").packages).toEqual([]);
});

function declaredType(node: ts.Declaration | undefined): string | undefined {
  return node && (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node))
    ? node.type?.getText()
    : undefined;
}

describe("what the package exports", () => {
  const program = ts.createProgram([join(root, "dist/provider/index.d.ts")], {
    module: ts.ModuleKind.Node16,
    types: ["node"],
  });
  const checker = program.getTypeChecker();
  const all = exported();

  /** Every exported symbol with its name, and every member that the package itself declares. */
  function exported(): [string, ts.Symbol][] {
    const found: [string, ts.Symbol][] = [];
    const visit = (symbol: ts.Symbol, name: string) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      found.push([name, target]);
      if (target.flags & ts.SymbolFlags.Module)
        for (const child of checker.getExportsOfModule(target))
          visit(child, `${name}.${child.name}`.replace(/^\./, ""));
      else if (target.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class))
        for (const member of target.members?.values() ?? [])
          if (member.flags & ts.SymbolFlags.Property) found.push([`${name}.${member.name}`, member]);
    };
    const source = program.getSourceFile(join(root, "dist/provider/index.d.ts"));
    visit(checker.getSymbolAtLocation(source as ts.Node) as ts.Symbol, "");
    return found.filter(([, { flags }]) => !(flags & ts.SymbolFlags.Module));
  }

  test("is documented, every member too", () => {
    expect(all.length).toBeGreaterThan(100);
    const bare = all.filter(([, symbol]) => symbol.getDocumentationComment(checker).length === 0);
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  test("is declared once: no two objects share a name", () => {
    const merged = all.filter(([, { declarations }]) => declarations?.length !== 1);
    expect(merged.map(([name]) => name)).toEqual([]);
  });

  // Rows of data and what a model answers are of any form; the platform's document gives them no type.
  const data =
    /^watsonx\.((Job|Scoring)Input(Data)?|SolveData|PredictionExpectation)(Args)?\.(values|targets|predictions)$/;
  // A list, or an object.
  const either = /^watsonx\.HyperParameter(Args)?\.items$/;

  test("is of a written type: any only for JSON of the user's own", () => {
    const loose = all.flatMap(([name, { valueDeclaration }]) => {
      const type = declaredType(valueDeclaration);
      return type && /^(pulumi\.(Input|Output)<)?any\b/.test(type) ? [name] : [];
    });
    expect(loose.filter((name) => !data.test(name) && !either.test(name))).toEqual([]);
  });
});
