/** Longest first: what begins with another secret must go as a whole. */
let hidden: string[] = [];

/** From now on this text never leaves the process in a log or an error. */
export function hide(text: string | undefined): void {
  if (!text || text.length < 4) return;
  const forms = new Set([...hidden, text, encodeURIComponent(text)]);
  hidden = [...forms].sort((a, b) => b.length - a.length);
}

/** A text without what was hidden, as it is and as URLs write it. */
export function redact(text: string): string {
  return hidden.reduce((result, form) => result.replaceAll(form, "[redacted]"), text);
}
