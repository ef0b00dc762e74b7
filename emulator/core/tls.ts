// @peculiar/x509 injects its parts with tsyringe, which needs this polyfill to be loaded first.
import "reflect-metadata";
import { randomBytes, webcrypto } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as x509 from "@peculiar/x509";

const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const DAY_MS = 24 * 60 * 60 * 1000;

/** What the TLS listeners need, and the file that clients are given. */
export interface Tls {
  caFile: string;
  key: string;
  cert: string;
}

interface Authority {
  cert: x509.X509Certificate;
  key: webcrypto.CryptoKey;
}

/** Loads the folder's authority, or makes one, and issues a fresh certificate for this machine's loopback. */
export async function prepareTls(folder: string): Promise<Tls> {
  await mkdir(folder, { recursive: true });
  const caFile = join(folder, "ca.pem");
  const keyFile = join(folder, "ca-key.pem");
  const authority = (await load(caFile, keyFile)) ?? (await create(caFile, keyFile));
  return { caFile, ...(await issue(authority)) };
}

async function load(caFile: string, keyFile: string): Promise<Authority | undefined> {
  try {
    const [certPem, keyPem] = await Promise.all([readFile(caFile, "utf8"), readFile(keyFile, "utf8")]);
    const der = x509.PemConverter.decodeFirst(keyPem);
    const key = await webcrypto.subtle.importKey("pkcs8", der, ALGORITHM, true, ["sign"]);
    return { cert: new x509.X509Certificate(certPem), key };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

async function create(caFile: string, keyFile: string): Promise<Authority> {
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: "CN=pulumi-mlops emulator CA",
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + 3650 * DAY_MS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  await writeFile(keyFile, await privatePem(keys.privateKey), { mode: 0o600 });
  await writeFile(caFile, `${cert.toString("pem")}\n`);
  return { cert, key: keys.privateKey };
}

async function issue(authority: Authority): Promise<{ key: string; cert: string }> {
  const keys = await newKeys();
  const cert = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: "CN=localhost",
    issuer: authority.cert.subject,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + 365 * DAY_MS),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: authority.key,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: "dns", value: "localhost" },
        { type: "ip", value: "127.0.0.1" },
        { type: "ip", value: "::1" },
      ]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.cert.publicKey),
    ],
  });
  return { cert: cert.toString("pem"), key: await privatePem(keys.privateKey) };
}

const newKeys = () => webcrypto.subtle.generateKey(ALGORITHM, true, ["sign", "verify"]);

const serial = () => `01${randomBytes(15).toString("hex")}`;

async function privatePem(key: webcrypto.CryptoKey): Promise<string> {
  return x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", key), "PRIVATE KEY");
}
