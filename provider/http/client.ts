import { randomUUID } from "node:crypto";
import * as http from "node:http";
import * as https from "node:https";
import { pipeline, type Readable, Transform } from "node:stream";
import { text } from "node:stream/consumers";
import axios, { type AxiosInstance, type AxiosResponse, isAxiosError } from "axios";
import { type Clock, systemClock } from "../core/clock";
import { type ErrorKind, MlopsError } from "../core/errors";
import { Pace } from "./pace";
import { redact } from "./redact";
import type { TokenSource } from "./token";

export interface HttpRequest {
  method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** Absolute, or relative to the connection's base URL. */
  url: string;
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  /** A JSON value. */
  body?: unknown;
  /** A body of another kind: opened anew for each attempt. */
  stream?: () => { data: Readable | NodeJS.ReadableStream; length?: number | undefined; type: string };
  /** "text" leaves the answer as it came. Default: JSON where it is JSON. */
  answer?: "json" | "text";
  /** Takes a successful answer as it comes; its result becomes the data. Called anew for each attempt. */
  receive?: (body: AsyncIterable<Buffer>) => Promise<unknown>;
  signal?: AbortSignal;
  /** Seconds within which the answer must come; of a stream, counted anew from each byte that is taken. Default: 120. */
  within?: number;
  /** Without a token: sign-in and discovery. */
  anonymous?: boolean;
  /** A POST that only asks, or asks for the same again: it may be sent again as a GET may. */
  repeatable?: boolean;
  /** What the user can do about some errors, where the resource knows better than the platform. */
  next?: Partial<Record<ErrorKind, string>>;
}

export interface HttpAnswer<T> {
  status: number;
  headers: Record<string, string | undefined>;
  data: T;
}

export interface HttpOptions {
  /** The platform, as messages call it. */
  platform: string;
  baseUrl: string;
  token?: TokenSource;
  /** The header that carries the id of a request, both ways. */
  idHeader: string;
  /** The platform's error body, understood. */
  explain(body: unknown): { code?: string | undefined; message?: string | undefined };
  /** What the user can do, by kind. */
  next: Partial<Record<ErrorKind, string>>;
  /** Its abort is the end: what is not sent by then is sent no more, unless the request has a signal of its own. */
  stopped?: AbortSignal | undefined;
  clock?: Clock;
  /** Milliseconds that a request or a part of a body may take. Default: 120 000. */
  idleMs?: number;
}

const attempts = 6;
/** Where nobody has ever answered the address is wrong, more often than not: that is told soon. */
const firstAttempts = 4;
const patienceMs = 120_000;
const defaultIdleMs = 120_000;
const repeatable = new Set(["GET", "PUT", "DELETE"]);
const mayRepeat = (request: HttpRequest) => request.repeatable ?? repeatable.has(request.method);
/** Failures before anything was sent. */
const unsent = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** One connection to a platform, shared by all resources that use the same credentials. */
export class HttpClient {
  private readonly axios: AxiosInstance;
  private readonly agents: { httpAgent: http.Agent; httpsAgent: https.Agent };
  private readonly clock: Clock;
  private readonly pace: Pace;
  private readonly idleMs: number;
  private reached = false;

  constructor(private readonly options: HttpOptions) {
    this.clock = options.clock ?? systemClock;
    this.pace = new Pace(this.clock);
    this.idleMs = options.idleMs ?? defaultIdleMs;
    this.agents = {
      httpAgent: new http.Agent({ keepAlive: true }),
      httpsAgent: new https.Agent({ keepAlive: true }),
    };
    this.axios = axios.create({
      ...this.agents,
      maxRedirects: 0,
      maxBodyLength: Number.POSITIVE_INFINITY,
      maxContentLength: Number.POSITIVE_INFINITY,
      timeout: this.idleMs,
      proxy: false,
      validateStatus: () => true,
      transitional: { clarifyTimeoutError: true },
    });
  }

  close(): void {
    this.agents.httpAgent.destroy();
    this.agents.httpsAgent.destroy();
  }

  async send<T = unknown>(given: HttpRequest): Promise<HttpAnswer<T>> {
    const signal = given.signal ?? this.options.stopped;
    const request = { ...given, ...(signal && { signal }) };
    let start: number | undefined;
    let renewed = false;
    for (let attempt = 1; ; attempt++) {
      // Before the turn: the sign-in may need one of its own.
      const { token } = this.options;
      const bearer = token && !request.anonymous ? await token.get() : undefined;
      const outcome = await this.pace.run(() => {
        start ??= this.clock.now();
        return this.attempt<T>(request, bearer);
      }, signal);
      if ("answer" in outcome) return outcome.answer;
      const { error, failure } = outcome;
      if (failure.status === 401 && token && bearer !== undefined && !renewed) {
        renewed = true;
        await token.renew(bearer);
        continue;
      }
      const wait = failure.retryAfterMs ?? Math.random() * Math.min(20_000, 500 * 2 ** attempt);
      const spent = this.clock.now() - (start ?? 0) + wait;
      const most = this.reached ? attempts : firstAttempts;
      if (!failure.retry || attempt >= most || spent > patienceMs || signal?.aborted) throw error;
      await this.clock.sleep(wait, signal);
    }
  }

  private async attempt<T>(request: HttpRequest, bearer: string | undefined): Promise<Outcome<T>> {
    if (request.signal?.aborted) throw this.cancelled(request);
    const sentAt = this.clock.now();
    const id = randomUUID();
    const stream = request.stream?.();
    const withinMs = request.within === undefined ? this.idleMs : request.within * 1000;
    const upload = stream && uploaded(stream.data, withinMs);
    const body = upload ? upload.data : request.body === undefined ? undefined : JSON.stringify(request.body);
    let response: AxiosResponse<string>;
    let received: unknown;
    try {
      response = await this.axios.request({
        method: request.method,
        url: request.url,
        ...(/^https?:/.test(request.url) ? {} : { baseURL: this.options.baseUrl }),
        params: request.query ?? {},
        data: body,
        responseType: request.receive ? "stream" : "text",
        transformResponse: (answer) => answer,
        // To axios it is the time of the whole request: a long upload would never come to its end.
        timeout: upload ? 0 : withinMs,
        ...(upload && { signal: upload.signal }),
        ...(request.method === "GET" && request.signal && { signal: request.signal }),
        headers: {
          Accept: request.receive ? "*/*" : "application/json",
          ...(bearer && { Authorization: `Bearer ${bearer}` }),
          ...(stream ? { "Content-Type": stream.type } : body && { "Content-Type": "application/json" }),
          ...(stream?.length !== undefined && { "Content-Length": String(stream.length) }),
          [this.options.idHeader]: id,
          ...request.headers,
        },
      });
      if (request.receive) {
        const coming = watched(response.data as unknown as Readable, this.idleMs);
        if (succeeded(response)) received = await request.receive(coming);
        else response.data = await text(coming);
      }
    } catch (error) {
      if (error instanceof MlopsError) throw error;
      return this.broken(request, id, upload?.signal.aborted ? upload.signal.reason : error);
    } finally {
      upload?.end();
    }
    this.reached = true;
    if (response.status !== 429) this.pace.took(sentAt);
    if (succeeded(response)) {
      const data = request.receive
        ? received
        : request.answer === "text"
          ? response.data
          : parse(response.data);
      if (data === broken) return this.broken(request, id, new Error("the answer was cut off"));
      return {
        answer: { status: response.status, headers: headersOf(response), data: data as T },
      };
    }
    return this.refused(request, id, response, sentAt);
  }

  /** No answer, or half of one: a change may have been made all the same. */
  private broken(request: HttpRequest, id: string, error: unknown) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const code = isAxiosError(error) ? error.code : undefined;
    const safe = mayRepeat(request) || unsent.has(code ?? "");
    const cancelled = code === "ERR_CANCELED";
    const kind: ErrorKind = cancelled ? "cancelled" : safe ? "unavailable" : "lost";
    const reason = redact(cause.message || code || "no answer");
    const message =
      kind === "lost"
        ? `The connection to ${this.options.platform} broke before its answer came (${reason}): whether the change was made is unknown`
        : kind === "cancelled"
          ? `The request to ${this.options.platform} was cancelled`
          : `${this.options.platform} cannot be reached (${reason})`;
    return {
      error: this.error(request, kind, { message, requestId: id }),
      failure: { retry: safe && !cancelled },
    };
  }

  private refused(request: HttpRequest, id: string, response: AxiosResponse<string>, sentAt: number) {
    const { status } = response;
    const headers = headersOf(response);
    const said = this.options.explain(parse(response.data));
    const throttled = status === 429;
    const transient = throttled || status === 408 || status >= 500;
    const kind = kindOf(status, transient && !throttled && !mayRepeat(request));
    const error = this.error(request, kind, {
      message: `${this.options.platform}: ${said.message ?? (http.STATUS_CODES[status] || "unexpected answer")}`,
      status,
      code: said.code,
      requestId: headers[this.options.idHeader.toLowerCase()] ?? id,
    });
    const retryAfterMs = retryAfter(headers, this.clock.now());
    if (throttled) this.pace.refused(sentAt);
    if ((throttled || status === 503) && retryAfterMs !== undefined) this.pace.hold(retryAfterMs);
    const failure: Failure = {
      retry: transient && (throttled || mayRepeat(request)),
      status,
      retryAfterMs,
    };
    return { error, failure };
  }

  private cancelled(request: HttpRequest): MlopsError {
    const message = `The request to ${this.options.platform} was not sent: the update was cancelled`;
    const next = advice.cancelled;
    return new MlopsError({ kind: "cancelled", message, operation: request.method, next });
  }

  private error(
    request: HttpRequest,
    kind: ErrorKind,
    facts: { message: string; status?: number; code?: string | undefined; requestId: string },
  ): MlopsError {
    return new MlopsError({
      ...facts,
      kind,
      message: redact(facts.message),
      operation: redact(`${request.method} ${bareUrl(request.url, this.options.baseUrl)}`),
      next: request.next?.[kind] ?? this.options.next[kind] ?? advice[kind],
    });
  }
}

type Outcome<T> = { answer: HttpAnswer<T> } | { error: MlopsError; failure: Failure };

interface Failure {
  retry: boolean;
  status?: number;
  retryAfterMs?: number | undefined;
}

const advice: Partial<Record<ErrorKind, string>> = {
  cancelled: "run pulumi up again: it carries on where it stopped",
  invalid: "the message says what is not accepted: correct it in the program",
  unavailable: "check the URL and the network, then run pulumi up again: it carries on where it stopped",
  lost: "run pulumi up again: it looks for what was made before it makes anything",
  throttled: "run pulumi up again later, or with a lower --parallel",
};

function kindOf(status: number, lost: boolean): ErrorKind {
  if (lost) return "lost";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404 || status === 410) return "notFound";
  if (status === 409 || status === 412) return "conflict";
  if (status === 429) return "throttled";
  if (status === 408 || status >= 500) return "unavailable";
  return "invalid";
}

const broken = Symbol("broken");

function parse(text: unknown): unknown {
  if (typeof text !== "string" || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // A body that was meant to be JSON and is not: cut off. Anything else is plain text.
    return /^\s*[[{"]/.test(text) ? broken : text;
  }
}

function headersOf(response: AxiosResponse): Record<string, string | undefined> {
  return response.headers as Record<string, string | undefined>;
}

/** How long the platform asks to wait, in milliseconds. */
export function retryAfter(headers: Record<string, string | undefined>, now: number): number | undefined {
  const text = headers["retry-after"];
  if (text === undefined) return undefined;
  const seconds = Number(text);
  const ms = Number.isNaN(seconds) ? Date.parse(text) - now : seconds * 1000;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function succeeded({ status }: AxiosResponse): boolean {
  return status >= 200 && status < 300;
}

/** A body on its way out. Its signal aborts when nothing of it is taken, or nothing answers after its end. */
function uploaded(body: NodeJS.ReadableStream, ms: number) {
  const stalled = new AbortController();
  const watch = setTimeout(
    () => stalled.abort(new Error(`nothing was taken of the upload, or answered to it, for ${ms / 1000} s`)),
    ms,
  );
  const data = new Transform({
    transform(chunk, _encoding, done) {
      watch.refresh();
      done(null, chunk);
    },
  });
  // Its failure is the request's, which is told there.
  pipeline(body, data, () => {});
  const end = () => {
    clearTimeout(watch);
    data.destroy();
  };
  return { data, signal: stalled.signal, end };
}

/** An answer that stalls is broken: the connection alone would be waited for without end. */
async function* watched(body: Readable, ms: number): AsyncGenerator<Buffer> {
  const watch = setTimeout(() => body.destroy(new Error(`nothing more came for ${ms / 1000} s`)), ms);
  try {
    for await (const chunk of body) {
      watch.refresh();
      yield chunk;
    }
  } finally {
    clearTimeout(watch);
  }
}

/** Without its query, which may hold keys. */
function bareUrl(url: string, base: string): string {
  const whole = /^https?:/.test(url) ? url : base.replace(/\/$/, "") + url;
  return whole.split("?")[0] as string;
}
