import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

export const root = resolve(__dirname, "../..");

/** Names of the installed compilers: the oldest that the package's types are for, the usual one, the native one. */
export const compilers = ["typescript-5.0", "typescript", "typescript-newest"] as const;
export type Compiler = (typeof compilers)[number];

const strict = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: "es2022",
  types: ["node"],
  noEmit: true,
};

/** A user's project: the package and the SDK are there as npm would install them. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), "pulumi-mlops-editor-"));

  constructor(files: Record<string, string>) {
    this.link("pulumi-mlops", root);
    for (const name of ["@pulumi/pulumi", "@types/node"]) this.link(name, join(root, "node_modules", name));
    for (const [name, text] of Object.entries(files)) writeFileSync(this.path(name), text);
    this.configure({ module: "node16" });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  text(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  configure(options: Record<string, unknown>, name = "tsconfig.json", files?: string[]): void {
    const include = files ? { files } : { include: ["*.ts"] };
    writeFileSync(
      this.path(name),
      JSON.stringify({ compilerOptions: { ...strict, ...options }, ...include }),
    );
  }

  /** What a compiler's command line prints for some files. The declarations of other packages are not our concern. */
  compile(compiler: Compiler, options: Record<string, unknown>, ...files: string[]): string[] {
    const config = `tsconfig.${compiler}.json`;
    this.configure(options, config, files);
    const tsc = join(root, "node_modules", compiler, "bin", "tsc");
    try {
      execFileSync(process.execPath, [tsc, "--pretty", "false", "-p", config], {
        cwd: this.folder,
        encoding: "utf8",
      });
      return [];
    } catch (error) {
      const { stdout } = error as { stdout: string };
      return stdout.split("\n").filter((line) => line.includes("error TS") && !line.includes("node_modules"));
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private link(name: string, target: string): void {
    const place = this.path(`node_modules/${name}`);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(target, place, "junction");
  }
}
