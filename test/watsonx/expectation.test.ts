import * as fc from "fast-check";
import { mismatch } from "../../provider/watsonx/expectation";

const at = ["predictions"];

test("an answer is what it is", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(mismatch(value, value, 0, at)).toBeUndefined();
    }),
  );
});

test("what is not named may be anything, and numbers may be a little off", () => {
  const actual = [{ fields: ["p"], values: [["yes", 0.71]] }];
  expect(mismatch([{ values: [["yes", 0.7]] }], actual, 0.02, at)).toBeUndefined();
});

test.each<[unknown, unknown, string]>([
  [[{ values: [[0.7]] }], [{ values: [[0.5]] }], "predictions[0].values[0][0] is 0.5, expected 0.7 ± 0.1"],
  [[1, 2], [1], "predictions has 1 items, expected 2"],
  [[{ a: 1 }], [{}], "predictions[0].a is not there, expected 1"],
  [["secret"], ["other"], "predictions[0] is another text, expected this text"],
  [[{ a: 1 }], ["text"], "predictions[0] is another text, expected an object"],
  [[true], [[1]], "predictions[0] is a list, expected true"],
])("%j is not %j", (expected, actual, says) => {
  expect(mismatch(expected, actual, 0.1, at)).toBe(says);
});
