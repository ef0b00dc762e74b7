/** The fast set: every check of every definition, with few faults and few generated programs. */
import { resources } from "../../provider/generated/registry";
import { entries } from "./entries";
import { type CheckName, nameOf } from "./entry";
import { checks, Workplace } from "./matrix";

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.start();
});
afterAll(() => workplace.stop());

test("every definition has an entry", () => {
  expect([...new Set(entries.map(({ token }) => token))].sort()).toEqual(Object.keys(resources).sort());
});

describe.each(entries.map((entry) => [nameOf(entry), entry] as const))("%s", (_, entry) => {
  test.each(Object.keys(checks) as CheckName[])("%s", async (check) => {
    const row = await workplace.run(entry, "plugin", check, { inputs: 50, crashes: "few" });
    expect(row.evidence).toEqual([]);
    // A check that does not apply says why, in the words of the platform's document.
    expect(row.passed > 0 || row.notApplicable).toBeTruthy();
  });
});
