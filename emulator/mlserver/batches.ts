import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { World } from "../core";
import { caller } from "./auth";
import { run } from "./consumption";
import { badRequest, notFound } from "./errors";
import { remember } from "./execution";
import type { ServiceResult } from "./model";
import type { Registry } from "./registry";
import { batchQuery, recordsBody } from "./schemas";
import { address } from "./services";

const DEFAULT_PARALLEL_COUNT = 10;
const SECONDS_PER_RECORD = 1;

interface Batch {
  id: string;
  service: string;
  owner: string;
  parallelCount: number;
  results: ServiceResult[];
  /** When each record is done. */
  doneAt: number[];
}

interface Versioned {
  name: string;
  version: string;
}
interface Execution extends Versioned {
  executionId: string;
}
interface Item extends Execution {
  index: string;
}
interface ItemFile extends Item {
  fileName: string;
}

/** Asynchronous consumption of a service, one execution per record. */
export function batchRoutes(app: FastifyInstance, world: World, registry: Registry): void {
  const batches = world.store.collection<Batch>("mlserver/batches");
  const root = "/api/:name/:version/batch";

  const serviceOf = (request: FastifyRequest) => {
    const { name, version } = request.params as Versioned;
    return registry.find(name, version, caller(request));
  };
  const batchOf = (request: FastifyRequest): Batch => {
    const service = serviceOf(request);
    const batch = batches.get((request.params as Execution).executionId);
    const own = batch?.service === idOf(service) && batch.owner === caller(request).name;
    if (!batch || !own) throw notFound("Execution not found.");
    return batch;
  };
  const filesOf = (request: FastifyRequest): Record<string, string> => {
    const result = batchOf(request).results[Number((request.params as Item).index)];
    if (!result) throw badRequest("The batch has no execution with this index.");
    return result.outputFiles;
  };

  app.post<{ Params: Versioned; Body: Record<string, unknown>[]; Querystring: { parallelCount?: string } }>(
    root,
    {
      config: { operation: "+mlserver_batch_start" },
      schema: { body: recordsBody, querystring: batchQuery },
    },
    (request, reply) => {
      const service = serviceOf(request);
      const parallelCount = Number(request.query.parallelCount ?? DEFAULT_PARALLEL_COUNT);
      const id = randomUUID();
      const now = world.clock.now();
      batches.put(id, {
        id,
        service: idOf(service),
        owner: caller(request).name,
        parallelCount,
        results: request.body.map((record) => run(world, service, record).result as ServiceResult),
        doneAt: request.body.map((_, index) =>
          world.clock.in(SECONDS_PER_RECORD * (1 + Math.floor(index / parallelCount)), now),
        ),
      });
      remember(world, { service: address(service), records: request.body });
      // The generated document spells it in lower case, the published client reads it with a capital.
      return reply.status(202).send({ batchExecutionId: id, BatchExecutionId: id });
    },
  );

  app.get(root, { config: { operation: "+mlserver_batches_list" } }, (request) => {
    const service = idOf(serviceOf(request));
    const own = batches
      .list()
      .filter((batch) => batch.service === service && batch.owner === caller(request).name);
    return own.map((batch) => batch.id);
  });

  app.get<{ Params: Execution; Querystring: Record<string, string> }>(
    `${root}/:executionId`,
    { config: { operation: "+mlserver_batch_get" } },
    (request) => {
      const { results, doneAt, parallelCount } = batchOf(request);
      const completed = doneAt.filter((time) => world.clock.reached(time)).length;
      const complete = completed === results.length;
      // The document has the plural, the published client sends the singular.
      const { showPartialResults, showPartialResult } = request.query;
      const partial = (showPartialResults ?? showPartialResult) === "true";
      return {
        state: complete ? "complete" : "inProgress",
        completedItemCount: completed,
        totalItemCount: results.length,
        parallelCount,
        batchExecutionResults: complete || partial ? results.slice(0, completed) : [],
      };
    },
  );

  app.delete<{ Params: Execution }>(
    `${root}/:executionId`,
    { config: { operation: "+mlserver_batch_delete" } },
    (request) => {
      const { id } = batchOf(request);
      batches.delete(id);
      return [id];
    },
  );

  app.get<{ Params: Item }>(
    `${root}/:executionId/:index/files`,
    { config: { operation: "+mlserver_batch_files_list" } },
    (request) => Object.keys(filesOf(request)),
  );

  app.get<{ Params: ItemFile }>(
    `${root}/:executionId/:index/files/:fileName`,
    { config: { operation: "+mlserver_batch_file_download" } },
    (request, reply) => {
      const content = filesOf(request)[request.params.fileName];
      if (content === undefined) throw notFound("File not found.");
      return reply.type("application/octet-stream").send(Buffer.from(content, "base64"));
    },
  );
}

const idOf = ({ name, version }: Versioned) => JSON.stringify([name, version]);
