const hidden = new Set<string>();

/** From now on this text never leaves the process in a log or an error. */
export function hide(text: string | undefined): void {
  if (text && text.length >= 4) hidden.add(text);
}

/** A text without what was hidden, as it is and as URLs write it. */
export function redact(text: string): string {
  let result = text;
  for (const secret of hidden)
    for (const form of new Set([secret, encodeURIComponent(secret)]))
      result = result.replaceAll(form, "[redacted]");
  return result;
}
