import { MlopsError } from "../../provider/core/errors";
import { redact } from "../../provider/http/redact";
import { type IssuedToken, TokenSource } from "../../provider/http/token";
import { JumpingClock } from "../core/clock";

const clock = () => new JumpingClock();
const hour = 3_600_000;

/** A source that counts, and whose tokens live for an hour unless said otherwise. */
function counting(time: JumpingClock, lifetime: (nth: number) => number = () => hour) {
  let issued = 0;
  const source = new TokenSource(async (): Promise<IssuedToken> => {
    const nth = ++issued;
    await new Promise((resolve) => setImmediate(resolve));
    return { token: `access-${nth}`, expiresAt: time.now() + lifetime(nth) };
  }, time);
  return { source, issued: () => issued };
}

test("nothing is asked for before somebody needs it", () => {
  expect(counting(clock()).issued()).toBe(0);
});

test("one request serves all who ask", async () => {
  const { source, issued } = counting(clock());
  expect(await Promise.all([source.get(), source.get(), source.get()])).toEqual(Array(3).fill("access-1"));
  expect(await source.get()).toBe("access-1");
  expect(issued()).toBe(1);
});

test("is renewed two minutes before it expires, once for all", async () => {
  const time = clock();
  const { source, issued } = counting(time);
  await source.get();
  time.pass(hour - 120_001);
  expect(await source.get()).toBe("access-1");
  time.pass(1);
  expect(await Promise.all([source.get(), source.get(), source.get()])).toEqual(Array(3).fill("access-2"));
  expect(issued()).toBe(2);
});

test("one request for all who were refused, and none for who was refused an older one", async () => {
  const { source, issued } = counting(clock());
  const old = await source.get();
  const renewed = await Promise.all([source.renew(old), source.renew(old), source.renew(old)]);
  expect(renewed.map(({ token }) => token)).toEqual(Array(3).fill("access-2"));
  expect((await source.renew(old)).token).toBe("access-2");
  expect(issued()).toBe(2);
});

test("who asks while it is renewed waits for the new one", async () => {
  const { source, issued } = counting(clock());
  const old = await source.get();
  const renewing = source.renew(old);
  for (let tick = 0; tick < 5; tick++) await Promise.resolve();
  expect(await source.get()).toBe("access-2");
  await renewing;
  expect(issued()).toBe(2);
});

test("a token too short-lived to keep is used all the same", async () => {
  const { source, issued } = counting(clock(), () => 60_000);
  expect(await source.get()).toBe("access-1");
  expect(await source.get()).toBe("access-2");
  expect(issued()).toBe(2);
});

test("a failure reaches all who waited, and is not remembered", async () => {
  let nth = 0;
  const source = new TokenSource(async () => {
    if (++nth === 1) throw new Error("sign-in is down");
    return { token: "access", expiresAt: Number.POSITIVE_INFINITY };
  }, clock());
  const all = await Promise.allSettled([source.get(), source.get(), source.get()]);
  expect(all.map(({ status }) => status)).toEqual(Array(3).fill("rejected"));
  expect(nth).toBe(1);
  expect(await source.get()).toBe("access");
});

test("a refusal is remembered for a while: who comes later is told the same", async () => {
  const time = clock();
  let nth = 0;
  const source = new TokenSource(async () => {
    nth++;
    throw new MlopsError({ kind: "unauthorized", message: `refused ${nth}` });
  }, time);
  await expect(source.get()).rejects.toThrow("refused 1");
  await expect(source.get()).rejects.toThrow("refused 1");
  time.pass(30_000);
  await expect(source.get()).rejects.toThrow("refused 2");
});

test("a failed renewal does not bring the refused one back", async () => {
  const time = clock();
  let nth = 0;
  const source = new TokenSource(async () => {
    if (++nth === 2) throw new Error("sign-in is down");
    return { token: `access-${nth}`, expiresAt: time.now() + hour };
  }, time);
  const old = await source.get();
  await expect(source.renew(old)).rejects.toThrow("down");
  expect(await source.get()).toBe("access-3");
});

test("a token is hidden as soon as it is there", async () => {
  const source = new TokenSource(async () => ({ token: "very-secret-token", expiresAt: 0 }), clock());
  await source.get();
  expect(redact("Bearer very-secret-token")).toBe("Bearer [redacted]");
});
