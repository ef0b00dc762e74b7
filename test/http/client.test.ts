import { Readable } from "node:stream";
import { MlopsError } from "../../provider/core/errors";
import { isObject, type Json } from "../../provider/core/values";
import { HttpClient, type HttpOptions, type HttpRequest } from "../../provider/http/client";
import { hide } from "../../provider/http/redact";
import { TokenSource } from "../../provider/http/token";
import { JumpingClock, StandingClock } from "../core/clock";
import { cut, half, json, type Reply, reset, Server, silence } from "./server";

let server: Server;
let clock: JumpingClock;
let clients: HttpClient[];

beforeEach(async () => {
  server = await new Server().listen();
  clock = new JumpingClock(Date.UTC(2026, 0, 1));
  clients = [];
  jest.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(async () => {
  for (const client of clients) client.close();
  await server.close();
  jest.restoreAllMocks();
});

function connect(options: Partial<HttpOptions> = {}): HttpClient {
  const client = new HttpClient({
    platform: "Test Platform",
    baseUrl: server.url,
    idHeader: "X-Request-Id",
    explain: (body) => {
      const error = isObject(body) && isObject(body.error) ? body.error : {};
      return { code: error.code as string, message: error.message as string };
    },
    next: { forbidden: "ask for the role" },
    clock,
    ...options,
  });
  clients.push(client);
  return client;
}

async function failure(work: Promise<unknown>): Promise<MlopsError> {
  const error = await work.then(
    () => new Error("it did not fail"),
    (reason) => reason,
  );
  if (!(error instanceof MlopsError)) throw error;
  return error;
}

const get: HttpRequest = { method: "GET", url: "/thing" };
const post: HttpRequest = { method: "POST", url: "/things", body: { name: "x" } };
const trouble = (status: number, headers?: Record<string, string>) =>
  json(status, { error: { code: `E${status}`, message: `trouble ${status}` } }, headers);

describe("a request", () => {
  test("carries its body, query, headers and an id of its own", async () => {
    const client = connect();
    await client.send({
      ...post,
      query: { "api-version": "1", none: undefined },
      headers: { "X-More": "1" },
    });
    await client.send(post);
    const [first, second] = server.seen;
    expect(first).toMatchObject({ method: "POST", url: "/things?api-version=1", body: '{"name":"x"}' });
    expect(first?.headers).toMatchObject({ "content-type": "application/json", "x-more": "1" });
    expect(first?.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.headers["x-request-id"]).not.toBe(first?.headers["x-request-id"]);
    expect(clock.slept).toEqual([]);
  });

  test("answers data, status and headers", async () => {
    server.replies = [json(202, { a: 1 }, { "x-more": "1" })];
    expect(await connect().send(get)).toMatchObject({
      status: 202,
      data: { a: 1 },
      headers: { "x-more": "1" },
    });
  });

  test("an empty answer is none, a text is a text", async () => {
    server.replies = [
      (response) => response.writeHead(204).end(),
      (response) => response.end("plain"),
      json(200, [1]),
    ];
    const client = connect();
    expect((await client.send(get)).data).toBeUndefined();
    expect((await client.send(get)).data).toBe("plain");
    expect((await client.send({ ...get, answer: "text" })).data).toBe("[1]");
  });

  test("goes to other addresses too", async () => {
    await connect({ baseUrl: "http://127.0.0.1:9/none" }).send({ method: "GET", url: `${server.url}/other` });
    expect(server.seen[0]?.url).toBe("/other");
  });
});

describe("is sent again", () => {
  const again: [string, Reply][] = [
    ...[408, 429, 500, 502, 503, 504].map((status): [string, Reply] => [String(status), trouble(status)]),
    ["a broken connection", reset],
    ["a cut answer", cut],
    ["half an answer", half],
  ];
  const repeatable: HttpRequest[] = [
    get,
    { method: "PUT", url: "/thing", body: {} },
    { method: "DELETE", url: "/thing" },
    { ...post, repeatable: true },
  ];
  test.each(
    repeatable.flatMap((request) =>
      again.map(([what, reply]) => [request.method, what, request, reply] as const),
    ),
  )("%s after %s", async (_, __, request, reply) => {
    server.replies = [reply, reply, json(200, { ok: true })];
    expect((await connect().send(request)).data).toEqual({ ok: true });
    expect(server.seen).toHaveLength(3);
  });

  test("in growing distances, at most six times", async () => {
    server.replies = [trouble(503)];
    expect((await failure(connect().send(get))).kind).toBe("unavailable");
    expect(server.seen).toHaveLength(6);
    // Half of the longest distances: the dice are loaded.
    expect(clock.slept).toEqual([500, 1000, 2000, 4000, 8000]);
  });

  test("with an id of its own each time, and with a stream opened anew", async () => {
    server.replies = [reset, json(200, {})];
    await connect().send({
      method: "PUT",
      url: "/file",
      stream: () => ({ data: Readable.from(["content"]), length: 7, type: "text/plain" }),
    });
    expect(server.seen.map(({ body }) => body)).toEqual(["content", "content"]);
    expect(server.seen[0]?.headers["content-type"]).toBe("text/plain");
    expect(new Set(server.seen.map(({ headers }) => headers["x-request-id"])).size).toBe(2);
  });

  test("a POST that was refused for being one of too many", async () => {
    server.replies = [trouble(429, { "retry-after": "3" }), json(201, {})];
    expect((await connect().send(post)).status).toBe(201);
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(3000);
  });

  test("a POST that found nobody", async () => {
    await server.close();
    clock = new JumpingClock(0, (nth) => nth === 2 && void server.listen());
    expect((await connect().send(post)).status).toBe(200);
    expect(server.seen).toHaveLength(1);
  });
});

describe("is not sent again", () => {
  test.each<[string, Reply, string]>([
    ["a 500", trouble(500), "lost"],
    ["a 408", trouble(408), "lost"],
    ["a 503", trouble(503), "lost"],
    ["a broken connection", reset, "lost"],
    ["a cut answer", cut, "lost"],
    ["half an answer", half, "lost"],
    ["a 400", trouble(400), "invalid"],
    ["a 409", trouble(409), "conflict"],
  ])("a POST or PATCH after %s", async (_, reply, kind) => {
    for (const method of ["POST", "PATCH"] as const) {
      server.replies = [...server.seen.map(() => reply), reply];
      const before = server.seen.length;
      expect((await failure(connect().send({ ...post, method }))).kind).toBe(kind);
      expect(server.seen).toHaveLength(before + 1);
    }
  });

  test.each([
    [400, "invalid"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "notFound"],
    [409, "conflict"],
    [410, "notFound"],
    [412, "conflict"],
    [302, "invalid"],
  ])("a GET after %i: %s", async (status, kind) => {
    server.replies = [trouble(status)];
    expect((await failure(connect().send(get))).kind).toBe(kind);
    expect(server.seen).toHaveLength(1);
  });

  test("when nobody is there for long", async () => {
    await server.close();
    const error = await failure(connect().send(post));
    expect(error.kind).toBe("unavailable");
    expect(error.message).toContain("Test Platform cannot be reached");
    expect(clock.slept).toHaveLength(3);
    await server.listen();
  });

  test("when somebody who was there stays away for long", async () => {
    const client = connect();
    await client.send(get);
    await server.close();
    expect((await failure(client.send(get))).kind).toBe("unavailable");
    expect(clock.slept).toHaveLength(5);
    await server.listen();
  });
});

describe("Retry-After", () => {
  test("is obeyed, as seconds and as a date", async () => {
    server.replies = [
      trouble(503, { "retry-after": "7" }),
      trouble(429, { "retry-after": new Date(clock.now() + 7000 + 20_000).toUTCString() }),
      json(200, {}),
    ];
    const start = clock.now();
    await connect().send(get);
    expect(clock.now() - start).toBe(27_000);
  });

  test("that asks for more patience than there is ends it at once", async () => {
    server.replies = [trouble(429, { "retry-after": "3600" })];
    const error = await failure(connect().send(get));
    expect(error.kind).toBe("throttled");
    expect(clock.slept).toEqual([]);
  });

  test("of an hour does not hold the others for an hour", async () => {
    server.replies = [trouble(429, { "retry-after": "3600" }), json(200, {})];
    const client = connect();
    await failure(client.send(get));
    const start = clock.now();
    await client.send(get);
    expect(clock.now() - start).toBeLessThanOrEqual(120_000);
  });

  test.each([429, 503])("with a %i holds everybody on the connection, and nobody else", async (status) => {
    const standing = new StandingClock();
    server.replies = [trouble(status, { "retry-after": "30" }), json(200, {})];
    const client = connect({ clock: standing });
    const first = client.send(get);
    while (standing.sleeping === 0) await turn();
    const others = [client.send(get), client.send(post)];
    await connect({ clock: standing }).send({ method: "GET", url: "/elsewhere" });
    expect(server.seen.map(({ url }) => url)).toEqual(["/thing", "/elsewhere"]);
    standing.move(29_999);
    await turns(20);
    expect(server.seen).toHaveLength(2);
    standing.move(1);
    await movingOn(standing, Promise.all([first, ...others]));
    expect(server.seen).toHaveLength(5);
  });

  test("that is prolonged meanwhile holds on", async () => {
    const standing = new StandingClock();
    server.replies = [
      trouble(429, { "retry-after": "10" }),
      (response, seen) => setTimeout(() => trouble(429, { "retry-after": "60" })(response, seen), 20),
      json(200, {}),
    ];
    const client = connect({ clock: standing });
    const both = [client.send(get), client.send(get)];
    while (standing.sleeping < 2) await turn();
    const third = client.send({ method: "GET", url: "/third" });
    await turns(5);
    standing.move(10_000);
    await turns(20);
    expect(server.seen.filter(({ url }) => url === "/third")).toHaveLength(0);
    standing.move(50_000);
    await movingOn(standing, Promise.all([...both, third]));
  });

  test("does not keep a cancelled request", async () => {
    const standing = new StandingClock();
    server.replies = [trouble(429, { "retry-after": "30" }), json(200, {})];
    const client = connect({ clock: standing });
    const first = client.send(get);
    while (standing.sleeping === 0) await turn();
    const cancel = new AbortController();
    const held = failure(client.send({ ...get, signal: cancel.signal }));
    await turns(5);
    cancel.abort();
    expect((await held).kind).toBe("cancelled");
    expect(server.seen).toHaveLength(1);
    standing.move(30_000);
    await first;
  });
});

describe("cancelling", () => {
  test("the connection ends all waiting on it, but for what has a signal of its own", async () => {
    const standing = new StandingClock();
    server.replies = [trouble(503, { "retry-after": "30" }), json(200, {})];
    const stopping = new AbortController();
    const client = connect({ clock: standing, stopped: stopping.signal });
    const put = failure(client.send({ method: "PUT", url: "/thing", body: {} }));
    while (standing.sleeping === 0) await turn();
    const waiting = failure(client.send(post));
    const goodbye = client.send({ ...get, signal: new AbortController().signal });
    await turns(5);
    stopping.abort();
    expect((await put).kind).toBe("cancelled");
    expect((await waiting).message).toContain("run pulumi up again");
    expect(server.seen).toHaveLength(1);
    standing.move(30_000);
    await goodbye;
    expect(server.seen).toHaveLength(2);
  });

  test("ends a GET that is under way", async () => {
    server.replies = [silence];
    const cancel = new AbortController();
    const sent = failure(connect().send({ ...get, signal: cancel.signal }));
    while (server.seen.length === 0) await turn();
    cancel.abort();
    expect((await sent).kind).toBe("cancelled");
    expect(server.seen).toHaveLength(1);
  });

  test("does not end a change that was sent: its answer is waited for", async () => {
    const cancel = new AbortController();
    server.replies = [
      (response, seen) => {
        cancel.abort();
        setTimeout(() => json(201, { made: true })(response, seen), 20);
      },
    ];
    expect((await connect().send({ ...post, signal: cancel.signal })).data).toEqual({ made: true });
  });

  test("sends nothing afterwards, and nothing again", async () => {
    const cancel = new AbortController();
    server.replies = [
      (response, seen) => {
        cancel.abort();
        trouble(503)(response, seen);
      },
    ];
    const change: HttpRequest = { method: "PUT", url: "/thing", body: {}, signal: cancel.signal };
    expect((await failure(connect().send(change))).kind).toBe("unavailable");
    expect((await failure(connect().send(change))).kind).toBe("cancelled");
    expect(server.seen).toHaveLength(1);
  });
});

describe("tokens", () => {
  /** A platform that takes the newest token only. */
  function guarded(issue?: (nth: number) => Promise<void>) {
    let issued = 0;
    const valid = new Set<string>();
    const token = new TokenSource(async () => {
      const nth = ++issued;
      await issue?.(nth);
      valid.add(`token-number-${nth}`);
      return { token: `token-number-${nth}`, expiresAt: clock.now() + 3_600_000 };
    }, clock);
    server.replies = [
      (response, seen) => {
        const bearer = seen.headers.authorization?.replace("Bearer ", "") ?? "";
        if (valid.has(bearer)) json(200, { bearer })(response, seen);
        else trouble(401)(response, seen);
      },
    ];
    return { client: connect({ token }), issued: () => issued, revoke: () => valid.clear() };
  }

  test("one is asked for, whoever sends first", async () => {
    const { client, issued } = guarded();
    await Promise.all([client.send(get), client.send(get), client.send(post)]);
    expect(issued()).toBe(1);
  });

  test("a refused one is renewed once for all who were refused, and everything is sent again", async () => {
    const { client, issued, revoke } = guarded(() => new Promise((resolve) => setTimeout(resolve, 30)));
    await client.send(get);
    revoke();
    const answers = await Promise.all([...Array(8)].map((_, nth) => client.send(nth % 2 ? get : post)));
    expect(answers.map(({ data }) => (data as Json).bearer)).toEqual(Array(8).fill("token-number-2"));
    expect(issued()).toBe(2);
    expect(clock.slept).toEqual([]);
  });

  test("who was refused the old one late takes the new one", async () => {
    const { client, issued, revoke } = guarded();
    await client.send(get);
    const [guard] = server.replies as [Reply];
    revoke();
    // The first of them is answered long after the second one has renewed.
    server.replies = [guard, (response, seen) => setTimeout(() => guard(response, seen), 100), guard];
    await Promise.all([client.send({ ...get, url: "/slow" }), client.send(get)]);
    expect(issued()).toBe(2);
  });

  test("a new one that is refused too ends it", async () => {
    let issued = 0;
    const token = new TokenSource(
      async () => ({ token: `useless-${++issued}`, expiresAt: clock.now() + 1e9 }),
      clock,
    );
    server.replies = [trouble(401)];
    const error = await failure(connect({ token }).send(get));
    expect(error.kind).toBe("unauthorized");
    expect(issued).toBe(2);
    expect(server.seen).toHaveLength(2);
  });

  test("a failed sign-in is told as it is, and tried again by the next one", async () => {
    const { client, issued } = guarded(async (nth) => {
      if (nth === 1) throw new MlopsError({ kind: "unavailable", message: "nobody there" });
    });
    expect((await failure(client.send(get))).message).toBe("nobody there");
    expect(server.seen).toHaveLength(0);
    await client.send(get);
    expect(issued()).toBe(2);
  });

  test("sign-in itself goes without one", async () => {
    const { client, issued } = guarded();
    expect((await failure(client.send({ ...get, anonymous: true }))).kind).toBe("unauthorized");
    expect(issued()).toBe(0);
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe("an error", () => {
  test("says what was tried, what was answered, and what to do", async () => {
    server.replies = [
      json(
        403,
        { error: { code: "NoRole", message: "you may not" } },
        { "x-request-id": "the-platforms-own" },
      ),
    ];
    const error = await failure(
      connect().send({ ...get, url: "/thing?sig=canary-7391", query: { key: "canary-7391" } }),
    );
    expect(error.facts).toMatchObject({
      kind: "forbidden",
      status: 403,
      code: "NoRole",
      requestId: "the-platforms-own",
      operation: `GET ${server.url}/thing`,
      next: "ask for the role",
    });
    expect(error.message).toBe(
      `Test Platform: you may not (GET ${server.url}/thing, answered 403 NoRole, request id the-platforms-own)\n  Next: ask for the role`,
    );
  });

  test("without the platform's id has the one that was sent", async () => {
    server.replies = [trouble(404)];
    const error = await failure(connect().send(get));
    expect(error.facts.requestId).toBe(server.seen[0]?.headers["x-request-id"]);
  });

  test("the resource knows better what to do than the platform, and there is always something for a lost one", async () => {
    server.replies = [trouble(403), trouble(500), trouble(404)];
    const client = connect();
    expect((await failure(client.send({ ...get, next: { forbidden: "own advice" } }))).facts.next).toBe(
      "own advice",
    );
    expect((await failure(client.send(post))).facts.next).toContain("looks for what was made");
    expect((await failure(client.send(get))).facts.next).toBeUndefined();
  });

  test("without words of the platform has those of the protocol", async () => {
    server.replies = [(response) => response.writeHead(404).end("<html>nothing</html>")];
    expect((await failure(connect().send(get))).message).toContain("Test Platform: Not Found");
  });

  test("shows nothing that is hidden: not from the platform, not from the address, not the token", async () => {
    hide("canary/7391");
    const token = new TokenSource(
      async () => ({ token: "canary-token", expiresAt: clock.now() + 1e9 }),
      clock,
    );
    server.replies = [
      json(400, { error: { message: "canary/7391 and canary%2F7391 are wrong, says canary-token" } }),
    ];
    const error = await failure(
      connect({ token }).send({ method: "PUT", url: "/keys/canary%2F7391", body: {} }),
    );
    expect(error.message).not.toContain("canary");
    expect(error.message).toContain("[redacted] and [redacted] are wrong, says [redacted]");
    expect(JSON.stringify(error.facts)).not.toContain("canary");
  });
});

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 2));
}

async function turns(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) await turn();
}

/** Lets the time pass until something is over. */
async function movingOn(standing: StandingClock, work: Promise<unknown>): Promise<void> {
  let over = false;
  const watched = work.finally(() => {
    over = true;
  });
  while (!over) {
    standing.move(100);
    await turn();
  }
  await watched;
}

describe("an upload", () => {
  const chunks = async function* (count: number, ms: number) {
    for (let sent = 0; sent < count; sent++) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      yield Buffer.from("x");
    }
  };
  const upload = (body: AsyncIterable<Buffer>): HttpRequest => ({
    method: "POST",
    url: "/files",
    stream: () => ({ data: Readable.from(body), type: "application/octet-stream" }),
  });

  test("may take longer than an answer, as long as it moves", async () => {
    await connect({ idleMs: 200 }).send(upload(chunks(12, 30)));
    expect(server.seen).toMatchObject([{ body: "x".repeat(12) }]);
  });

  test.each([
    ["moves no more", () => chunks(2, 400)],
    ["is not answered", () => chunks(1, 0)],
  ])("that %s is broken", async (_how, body) => {
    server.replies = [silence];
    const error = await failure(connect({ idleMs: 100 }).send(upload(body())));
    expect(error.kind).toBe("lost");
    expect(error.message).toContain("for 0.1 s");
  });

  test("whose source fails is broken", async () => {
    const source = async function* () {
      yield Buffer.from("x");
      throw new Error("the disk is gone");
    };
    expect((await failure(connect().send(upload(source())))).message).toContain("the disk is gone");
  });
});
