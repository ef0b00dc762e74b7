import { readFileSync } from "node:fs";
import tls from "node:tls";

/** Makes this process trust a certificate authority; answers how to undo it. */
export function trust(file: string): () => void {
  const original = tls.createSecureContext;
  const ca = readFileSync(file);
  let plain: tls.SecureContext | undefined;
  tls.createSecureContext = (options = {}) => {
    const isPlain = Object.values(options).every((value) => value === undefined);
    if (isPlain && plain) return plain;
    const made = original(options);
    if (isPlain) plain = made;
    (made.context as { addCACert(ca: Buffer): void }).addCACert(ca);
    return made;
  };
  return () => {
    tls.createSecureContext = original;
  };
}
