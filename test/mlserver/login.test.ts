import { deployUser } from "../../emulator/mlserver/users";
import { systemClock } from "../../provider/core/clock";
import { resolve } from "../../provider/core/config";
import type { Json } from "../../provider/core/values";
import { MlserverClient } from "../../provider/mlserver/client";
import { expiryOf } from "../../provider/mlserver/login";
import { getStatus } from "../../provider/mlserver/serverFunctions";
import { settings } from "../../provider/mlserver/settings";
import { provideBench, requestOf } from "./setup";

const bench = provideBench();
const { fault } = bench;

const status = (as = bench.client) => getStatus.invoke({ ...requestOf(as), inputs: {} });
const answers = async (operation: string) => (await bench.seen(operation)).map(({ status }) => status);

test("asks once, renews by refresh token, and revokes it at the end", async () => {
  await Promise.all([status(), status(), status()]);
  expect(await answers("login")).toEqual([200]);
  await bench.control.post("/tokens/expire", { platform: "mlserver" });
  await Promise.all([status(), status(), status()]);
  expect(await answers("login")).toEqual([200]);
  expect(await answers("refresh_token")).toEqual([200]);
  await bench.client.close();
  expect(await answers("revoke_refresh_token")).toEqual([200]);
  const { data } = await bench.control.get("/objects");
  expect(JSON.stringify(data)).not.toContain("refreshTokens/");
});

test("renews before the token expires", async () => {
  await fault(
    { operation: "mlserver_login", times: 1 },
    { status: 200, body: { access_token: "short", expires_in: 100, refresh_token: "none" } },
  );
  // Only 100 s are left: the next request asks for another token instead of trying this one.
  await expect(status()).resolves.toMatchObject({ statusCode: "pass" });
  expect(await answers("refresh_token")).toEqual([401]);
});

test("logs in again when the refresh token is refused", async () => {
  await status();
  await bench.control.delete("/requests");
  await bench.control.post("/tokens/expire", { platform: "mlserver" });
  await fault({ operation: "mlserver_refresh_token" }, { status: 401 });
  await status();
  expect(await answers("login")).toEqual([200]);
});

test.each([
  ["lost", { reset: "after" }],
  ["refused with 503", { status: 503 }],
])("sends a login again whose answer was %s", async (_what, action) => {
  await fault({ operation: "mlserver_login", times: 1 }, action);
  expect((await status()).statusCode).toBe("pass");
});

test("a login that stays lost is no lost change", async () => {
  await fault({ operation: "mlserver_login" }, { status: 500 });
  await expect(status()).rejects.toMatchObject({ kind: "unavailable", facts: { status: 500 } });
});

test("a server that does not answer a revocation does not hold up the end", async () => {
  await status();
  await fault({ operation: "mlserver_revoke_refresh_token" }, { status: 503 });
  const start = systemClock.now();
  await bench.client.close();
  expect(systemClock.now() - start).toBeLessThan(4_000);
});

test("a wrong password says what to do, and is not shown", async () => {
  const wrong = bench.connect({ ...deployUser, password: "Sesame-0pen" });
  const failed = status(wrong);
  await expect(failed).rejects.toMatchObject({
    kind: "unauthorized",
    message: expect.stringMatching(/Invalid credentials.*pulumi config set --secret mlops:mlserverPassword/s),
  });
  await expect(failed).rejects.not.toMatchObject({ message: expect.stringContaining("Sesame") });
  // Not tried again: that could lock the user out.
  await expect(status(wrong)).rejects.toMatchObject({ kind: "unauthorized" });
  expect(await answers("login")).toEqual([401]);
});

test("an address that is no Machine Learning Server is the cause, not an absent service", async () => {
  const config = { mlserverUrl: bench.running.control, mlserverUsername: "a", mlserverPassword: "b" };
  const wrong = new MlserverClient(resolve(settings, config, {}));
  for (const failed of [status(wrong), wrong.find("/services/add/1.0")])
    await expect(failed).rejects.toMatchObject({
      kind: "unavailable",
      message: expect.stringContaining("check mlops:mlserverUrl"),
    });
});

test("what is not configured is named", async () => {
  const invoke = (values: Json) => status(new MlserverClient(values as never));
  await expect(invoke({})).rejects.toThrow(/mlops:mlserverUrl.*MLSERVER_URL/);
  await expect(invoke({ mlserverUrl: bench.url })).rejects.toThrow(/mlops:mlserverUsername/);
  await expect(invoke({ mlserverUrl: bench.url, mlserverUsername: "a" })).rejects.toThrow(
    /--secret mlops:mlserverPassword.*MLSERVER_PASSWORD/,
  );
});

test.each([
  [{ expires_in: 3600, expires_on: "1479664807" }, 3_600_000],
  [{ expires_in: "60" }, 60_000],
  [{ expires_on: "1479664807" }, 1_479_664_807_000],
  [{ expires_on: 1_479_664_807 }, 1_479_664_807_000],
  [{}, 3_600_000],
  [{ expires_on: "soon" }, 3_600_000],
])("%j expires at %i", (answer, expected) => {
  expect(expiryOf(answer, 0)).toBe(expected);
});
