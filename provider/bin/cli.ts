/** The command line of the package: `npx pulumi-mlops emulator`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { addEmulatorCommand } from "../../emulator/cli";

export async function main(argv: string[]): Promise<void> {
  const { version } = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8"));
  const program = new Command("pulumi-mlops")
    .description("Tools of pulumi-mlops, the Pulumi provider for machine learning platforms.")
    .version(version);
  addEmulatorCommand(program);
  await program.parseAsync(argv);
}
