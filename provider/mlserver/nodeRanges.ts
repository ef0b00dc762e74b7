/** Compute nodes as the server takes them: addresses, and ranges of them such as http://10.0.0.1:12805-12808. */

/** What a range may stand for: more is no list of machines, but a mistake. */
const most = 1000;

const address = /^(https?):\/\/([^/:]+?)(?::(\d+)(?:-(\d+))?)?\/*$/i;
const hosts = /^(\d+\.\d+\.\d+\.)(\d+)-(\d+)$/;

/** The addresses that an entry stands for; the entry itself where it is no range. */
export function expand(entry: string): string[] {
  const [, scheme = "", host = "", port, lastPort] = address.exec(entry.trim()) ?? [];
  if (scheme === "") return [entry];
  const [, network = "", first, last] = hosts.exec(host) ?? [];
  const names = first === undefined ? [host.toLowerCase()] : between(first, last).map((at) => network + at);
  const ports = port === undefined ? [""] : between(port, lastPort).map((at) => `:${at}`);
  const all = names.flatMap((name) => ports.map((at) => `${scheme.toLowerCase()}://${name}${at}`));
  return all.length === 0 || all.length > most ? [entry] : all;
}

export function expandAll(entries: readonly string[]): Set<string> {
  return new Set(entries.flatMap(expand));
}

/** Whether two lists stand for the same nodes, in whatever order and however they are written. */
export function sameNodes(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  const [left, right] = [expandAll(a), expandAll(b)];
  return left.size === right.size && [...left].every((node) => right.has(node));
}

function between(first: string, last = first): string[] {
  const [from, to] = [Number(first), Number(last)];
  const count = Math.min(Math.max(0, to - from + 1), most + 1);
  return Array.from({ length: count }, (_, at) => String(from + at));
}
