/** What needs no faults, of every definition and with few generated programs; the rest is `npm run conformance`. */
import { resources } from "../../provider/generated/registry";
import { entries } from "./entries";
import { type CheckName, nameOf } from "./entry";
import { checks, Workplace } from "./matrix";

const faults: CheckName[] = ["crash", "partial", "rollback", "delete"];
const quick = (Object.keys(checks) as CheckName[]).filter((check) => !faults.includes(check));

let workplace: Workplace;
beforeAll(async () => {
  workplace = await Workplace.start();
});
afterAll(() => workplace.stop());

test("every definition has an entry", () => {
  expect([...new Set(entries.map(({ token }) => token))].sort()).toEqual(Object.keys(resources).sort());
});

describe.each(entries.map((entry) => [nameOf(entry), entry] as const))("%s", (_, entry) => {
  test.each(quick)("%s", async (check) => {
    const row = await workplace.run(entry, "plugin", check, { inputs: 20, crashes: "few at one call" });
    expect(row.evidence).toEqual([]);
    // A check that does not apply says why, in the words of the platform's document.
    expect(row.passed > 0 || row.notApplicable).toBeTruthy();
  });
});
