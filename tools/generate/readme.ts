/** The README's table of settings. */
import type { Definitions } from "./discover";

const between = /(<!-- settings: .*? -->\n)[\s\S]*?(<!-- \/settings -->)/;

export function withSettings(readme: string, { settings }: Definitions): string {
  const rows = settings.map(([key, { doc, env, secret }]) => {
    const variables = env.map((name) => `\`${name}\``).join(", ");
    return `| \`${key}\`${secret ? " (secret)" : ""} | ${doc.replaceAll("|", "\\|")} | ${variables} |`;
  });
  const table = ["", "| Setting | | Environment |", "|---|---|---|", ...rows, "", ""].join("\n");
  return readme.replace(between, (_, start, end) => start + table + end);
}
