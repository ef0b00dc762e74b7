import { readFileSync } from "node:fs";
import tls from "node:tls";

/** Makes this process trust a certificate authority; answers how to undo it. */
export function trust(file: string): () => void {
  const original = tls.createSecureContext;
  const ca = readFileSync(file);
  tls.createSecureContext = (options) => {
    const made = original(options);
    (made.context as { addCACert(ca: Buffer): void }).addCACert(ca);
    return made;
  };
  return () => {
    tls.createSecureContext = original;
  };
}
