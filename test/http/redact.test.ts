import * as fc from "fast-check";
import { hide, redact } from "../../provider/http/redact";

test("takes out what was hidden, as it is and as addresses write it", () => {
  hide("p@ss/word");
  expect(redact("p@ss/word, http://x/p%40ss%2Fword?y")).toBe("[redacted], http://x/[redacted]?y");
});

test("leaves everything else", () => {
  fc.assert(fc.property(fc.stringMatching(/^[0-9]*$/), (text) => expect(redact(text)).toBe(text)));
});

test("short texts are no secrets: they would take every message apart", () => {
  hide("abc");
  hide("");
  hide(undefined);
  expect(redact("abcdef")).toBe("abcdef");
});

test("a secret that begins with another one is taken out as a whole", () => {
  hide("first");
  hide("first-and-second");
  expect(redact("it is first-and-second")).toBe("it is [redacted]");
});

test("whatever is hidden is gone, wherever it stands", () => {
  const secrets = fc.stringMatching(/^[A-Z#%&=+ ]{4,12}$/);
  fc.assert(
    fc.property(secrets, fc.string(), fc.string(), (secret, before, after) => {
      hide(secret);
      expect(redact(`${before}${secret}${after}`)).not.toContain(secret);
      expect(redact(`${before}${encodeURIComponent(secret)}${after}`)).not.toContain(
        encodeURIComponent(secret),
      );
    }),
  );
});
