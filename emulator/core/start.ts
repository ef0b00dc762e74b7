import { mkdir, mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app";
import { Blobs } from "./blobs";
import { Clock } from "./clock";
import { buildControl } from "./control";
import { Faults } from "./faults";
import { Limits } from "./limits";
import { RequestLog } from "./requests";
import { Responses } from "./responses";
import { Store } from "./store";
import { prepareTls } from "./tls";
import { Tokens } from "./tokens";
import type { EmulatorOptions, PlatformModule } from "./types";
import type { World } from "./world";

const HOST = "127.0.0.1";

/** A world whose ports all listen. */
export interface RunningWorld {
  world: World;
  control: string;
  /** PEM file of the certificate authority. */
  ca: string;
  close(): Promise<void>;
}

/** Starts the given platforms and the control port. */
export async function startWorld(
  platforms: PlatformModule[],
  options: EmulatorOptions = {},
): Promise<RunningWorld> {
  const data = options.data === undefined ? undefined : resolve(options.data);
  const folder = data ? `${data}.files` : await mkdtemp(join(tmpdir(), "mlops-emulator-"));
  if (data) await mkdir(dirname(data), { recursive: true });

  const urls = new Map<string, string>();
  const store = new Store(data);
  const clock = new Clock(store, options.speed ?? 1);
  const world: World = {
    pageSize: options.pageSize,
    store,
    clock,
    blobs: new Blobs(join(folder, "blobs")),
    tokens: new Tokens(store, clock),
    faults: new Faults(),
    limits: new Limits(),
    requests: new RequestLog(),
    responses: new Responses(),
    operations: new Set(),
    url(role) {
      const url = urls.get(role);
      if (url === undefined) throw new Error(`no app listens as ${role}`);
      return url;
    },
  };
  const seed = () => {
    for (const platform of platforms) platform.seed(world);
  };
  const reset = async () => {
    store.clear();
    clock.reset();
    for (const part of [world.faults, world.limits, world.requests, world.responses]) part.clear();
    await world.blobs.clear();
    seed();
  };
  if (store.isEmpty) seed();

  const apps: FastifyInstance[] = [];
  const close = async () => {
    await Promise.all(apps.map((app) => app.close()));
    await store.close();
    if (!data) await rm(folder, { recursive: true, force: true });
  };
  const portOf = (offset: number) => (options.port ? options.port + offset : 0);

  try {
    const tls = await prepareTls(join(folder, "tls"));
    const control = buildControl(world, reset);
    apps.push(control);
    for (const platform of platforms) platform.control?.(control, world);
    for (const { name, apps: specs } of platforms) {
      for (const spec of specs) {
        const app = await buildApp(name, spec, world, {
          latencyMs: options.latencyMs ?? 0,
          ...(spec.tls && { tls }),
        });
        apps.push(app);
        await app.listen({ host: HOST, port: portOf(spec.portOffset) });
        urls.set(`${name}.${spec.role}`, urlOf(app, spec.tls ? "https" : "http"));
      }
    }
    await control.listen({ host: HOST, port: portOf(0) });
    return { world, control: urlOf(control, "http"), ca: tls.caFile, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function urlOf(app: FastifyInstance, scheme: string): string {
  return `${scheme}://${HOST}:${(app.server.address() as AddressInfo).port}`;
}
