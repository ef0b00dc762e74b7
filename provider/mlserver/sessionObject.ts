import { contentFieldsOf, defineContent } from "./sessionContent";
import { sessionPath } from "./sessions";
import { bytesOf } from "./upload";

export const sessionObject = defineContent({
  token: "mlserver:SessionObject",
  doc: "An object (a variable) in the workspace of a session. Another content is uploaded over it. What code in the session makes of it is left as it is.",
  fields: contentFieldsOf(
    "an object",
    "The file with the serialized object: .RData for an R session, .dill (of Python 3.5) for a Python session. It is streamed.",
    "Name of the object.",
  ),
  folder: "workspace",
  upload: ({ sessionId, name }, local) => ({
    url: sessionPath(sessionId, "workspace", name),
    ...bytesOf(local),
  }),
});
