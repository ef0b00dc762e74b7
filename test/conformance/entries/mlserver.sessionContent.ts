import type { Entry } from "../entry";
import { sessionId, storeSessions, writeFiles } from "./mlserver";

const other = "5d4b1f0e-0000-4000-8000-000000000002";
const complete = { sessionId, name: "data.bin", source: "first.bin" };

/** Files and objects are parts of their session, at whose place they are looked for. */
function contentOf(token: string, part: "files" | "objects", folder: string, upload: string): Entry {
  const uploaded = [{ method: "POST", path: upload }] as const;
  return {
    token,
    prepare(lane) {
      writeFiles(lane);
      storeSessions(lane, sessionId, other);
      return {};
    },
    minimal: () => ({ ...complete, name: "small" }),
    complete: () => complete,
    collection: "mlserver/sessions",
    live: (session) => Object.keys(session[part] as object).length > 0,
    object: (id) => `mlserver/sessions/${id.split("/")[1]}`,
    create: uploaded,
    delete: [{ method: "DELETE", path: `/sessions/${sessionId}/${folder}/data.bin` }],
    updates: { source: { to: { source: "second.bin" }, requests: uploaded } },
    replacements: { sessionId: { sessionId: other }, name: { name: "other.bin" } },
    equivalents: { "the same content elsewhere": () => ({ ...complete, source: "copy.bin" }) },
    drifts: {},
    generated: { without: ["sessionId", "source"], valid: (random) => ({ ...random, ...complete }) },
    notApplicable: {
      drift: "Session Management: content is downloaded, not told, and code may change it",
      import:
        "Session Management: it is a part of its session, without which it cannot be made again; its import is tested with the resource",
      rollback: "Session Management: uploads are synchronous and never taken back",
    },
  };
}

export const sessionFile = contentOf(
  "mlserver:SessionFile",
  "files",
  "files",
  `/sessions/${sessionId}/files`,
);

export const sessionObject = contentOf(
  "mlserver:SessionObject",
  "objects",
  "workspace",
  `/sessions/${sessionId}/workspace/data.bin`,
);
