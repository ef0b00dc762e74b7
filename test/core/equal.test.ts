import * as fc from "fast-check";
import {
  containedIn,
  sameDuration,
  sameIgnoringCase,
  sameLocation,
  sameUnordered,
  seconds,
} from "../../provider/core/equal";

test.each([
  ["PT120S", "PT2M"],
  ["PT1H30M", "PT5400S"],
  ["P1W", "P7D"],
  ["P1D", "PT24H"],
  ["PT0.5S", "PT0.500S"],
  ["PT60S", "PT1M0S"],
  ["PT0S", "P0D"],
  ["not a duration", "not a duration"],
  ["P1M", "P1M"],
  [undefined, null],
])("the durations %s and %s are the same", (a, b) => {
  expect(sameDuration(a, b)).toBe(true);
});

test.each([
  ["PT120S", "PT3M"],
  ["P1M", "P30D"],
  ["PT1M", "P1M"],
  ["PT1S", undefined],
  ["PT1S", "1"],
  ["P", "PT"],
  ["pt1s", "PT1S"],
  ["PT60", "PT1M"],
  [60, "PT1M"],
])("the durations %s and %s are not", (a, b) => {
  expect(sameDuration(a, b)).toBe(false);
});

test("a duration's length is the sum of its parts, whatever way it is cut", () => {
  const parts = fc.record({ w: fc.nat(9), d: fc.nat(40), h: fc.nat(99), m: fc.nat(99), s: fc.nat(9999) });
  fc.assert(
    fc.property(parts, ({ w, d, h, m, s }) => {
      const total = s + 60 * m + 3600 * h + 86_400 * d + 604_800 * w;
      expect(seconds(`P${w}W${d}DT${h}H${m}M${s}S`)).toBe(total);
      expect(sameDuration(`P${w}W${d}DT${h}H${m}M${s}S`, `PT${total}S`)).toBe(true);
    }),
  );
  expect(seconds("PT1.25S")).toBe(1.25);
  for (const text of ["", "P", "PT", "P1Y", "PT1S ", "-PT1S", 3, undefined])
    expect(seconds(text)).toBeUndefined();
});

test("locations are compared without case and blanks", () => {
  expect(sameLocation("West US 2", "westus2")).toBe(true);
  expect(sameLocation("westus", "westus2")).toBe(false);
  expect(sameLocation(undefined, "westus2")).toBe(false);
});

test("ids are compared without case", () => {
  expect(sameIgnoringCase("/Sub/A", "/sub/a")).toBe(true);
  expect(sameIgnoringCase("a", "b")).toBe(false);
  expect(sameIgnoringCase(1, 1)).toBe(true);
});

test("lists without order are compared as multisets", () => {
  const lists = fc.array(fc.oneof(fc.integer({ max: 3, min: 0 }), fc.record({ a: fc.nat(2) })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(lists, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (list, order) => {
      const shuffled = list
        .map((item, index) => ({ item, at: order[index] as number }))
        .sort((x, y) => x.at - y.at)
        .map(({ item }) => item);
      expect(sameUnordered(list, shuffled)).toBe(true);
      expect(sameUnordered(list, [...shuffled, 0])).toBe(false);
    }),
  );
  expect(sameUnordered(["a", "a", "b"], ["a", "b", "b"])).toBe(false);
  expect(sameUnordered(["a"], "a")).toBe(false);
});

test("what the program says must be there; what the platform adds is no difference", () => {
  expect(containedIn({ name: "S" }, { id: "1", name: "S" })).toBe(true);
  expect(containedIn({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toBe(true);
  expect(containedIn({ name: "S" }, { name: "M" })).toBe(false);
  expect(containedIn({ name: "S" }, { id: "1" })).toBe(false);
  expect(containedIn({ name: "S" }, undefined)).toBe(false);
  expect(containedIn({}, {})).toBe(true);
  expect(containedIn([1], [1, 2])).toBe(false);
});
