import { Collection } from "../../provider/core/collection";
import { JumpingClock } from "./clock";

/** A collection whose reads are counted, and answered by the test. */
function counted(
  clock: JumpingClock,
  answer: (nth: number) => Promise<string[]> | string[] = (nth) => [`item ${nth}`],
) {
  let reads = 0;
  const collection = new Collection(async function* () {
    yield* await answer(++reads);
  }, clock);
  return { collection, reads: () => reads };
}

test("all who ask share one reading, also while it is under way", async () => {
  const { collection, reads } = counted(new JumpingClock());
  const all = await Promise.all([collection.items(false), collection.items(false), collection.items(false)]);
  expect(all).toEqual([["item 1"], ["item 1"], ["item 1"]]);
  expect(await collection.items(false)).toEqual(["item 1"]);
  expect(reads()).toBe(1);
});

test("an answer is used for thirty seconds", async () => {
  const clock = new JumpingClock();
  const { collection } = counted(clock);
  await collection.items(false);
  clock.pass(29_999);
  expect(await collection.items(false)).toEqual(["item 1"]);
  clock.pass(1);
  expect(await collection.items(false)).toEqual(["item 2"]);
});

test("who needs a fresh answer gets one, and the others get it too", async () => {
  const { collection, reads } = counted(new JumpingClock());
  await collection.items(false);
  expect(await collection.items(true)).toEqual(["item 2"]);
  expect(await collection.items(false)).toEqual(["item 2"]);
  expect(reads()).toBe(2);
});

test("a fresh answer does not come from a reading that began before", async () => {
  let release = (_: string[]) => {};
  const first = new Promise<string[]>((resolve) => {
    release = resolve;
  });
  const { collection } = counted(new JumpingClock(), (nth) => (nth === 1 ? first : ["new"]));
  const old = collection.items(false);
  const fresh = collection.items(true);
  release(["old"]);
  expect(await fresh).toEqual(["new"]);
  expect(await old).toEqual(["old"]);
});

test("a failure is not remembered", async () => {
  const { collection } = counted(new JumpingClock(), (nth) => {
    if (nth === 1) throw new Error("unreachable");
    return [`item ${nth}`];
  });
  const both = await Promise.allSettled([collection.items(false), collection.items(false)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await collection.items(false)).toEqual(["item 2"]);
});

test("an old failure does not take a newer answer away", async () => {
  let fail = (_: Error) => {};
  const first = new Promise<string[]>((_, reject) => {
    fail = reject;
  });
  const { collection, reads } = counted(new JumpingClock(), (nth) => (nth === 1 ? first : ["new"]));
  const old = collection.items(false);
  await collection.items(true);
  fail(new Error("late"));
  await expect(old).rejects.toThrow("late");
  expect(await collection.items(false)).toEqual(["new"]);
  expect(reads()).toBe(2);
});
