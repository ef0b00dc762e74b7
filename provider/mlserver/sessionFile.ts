import { contentFieldsOf, defineContent } from "./sessionContent";
import { sessionPath } from "./sessions";
import { formOf } from "./upload";

export const sessionFile = defineContent({
  token: "mlserver:SessionFile",
  doc: "A file in the working directory of a session. Another content is uploaded over it. What code in the session makes of it is left as it is.",
  fields: contentFieldsOf(
    "a file",
    "The local file. It is streamed.",
    "Name that it has in the working directory.",
  ),
  folder: "files",
  upload: ({ sessionId, name }, local) => ({
    url: sessionPath(sessionId, "files"),
    ...formOf({}, { part: "file", local, name }),
  }),
});
