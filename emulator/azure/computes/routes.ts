import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { World } from "../../core";
import { badRequest, notFound, parse } from "../errors";
import { linkTo, page, queryText } from "../paging";
import { LOCATION, WORKSPACE, type WorkspaceParams } from "../paths";
import { apiVersion, type Version } from "../versions";
import {
  type ComputeRequest,
  create,
  type Fate,
  hash,
  isNew,
  overwrite,
  remove,
  scale,
  switchPower,
} from "./change";
import { findCompute, isBusy, listComputes, operationsOf, type StoredCompute } from "./model";
import { computeBody, computePatch } from "./schema";
import { currentNodes, errorOf, showCompute } from "./view";

interface ComputeParams extends WorkspaceParams {
  compute: string;
}
type OfWorkspace = { Params: WorkspaceParams };
type OfCompute = { Params: ComputeParams };
type OfOperation = { Params: { subscriptionId: string; location: string; operationId: string } };

const COMPUTES = `${WORKSPACE}/computes`;
const COMPUTE = `${COMPUTES}/:compute`;

/** The computes of a workspace and their asynchronous operations. */
export function computeRoutes(app: FastifyInstance, world: World): void {
  const existing = (request: FastifyRequest<OfCompute>) => {
    const { compute: name, workspace } = request.params;
    const compute = findCompute(world, name);
    if (compute) return compute;
    throw notFound("ResourceNotFound", `Compute with name '${name}' not found in workspace '${workspace}'.`);
  };
  const fate = (request: FastifyRequest): Fate => ({
    failure: world.faults.failure(request),
    rolledBack: world.faults.rollback(request) !== undefined,
  });
  const operationUrl = (request: FastifyRequest, compute: StoredCompute, kind: "Status" | "Results") => {
    const { subscriptionId } = request.params as ComputeParams;
    const path = LOCATION.replace(":subscriptionId", subscriptionId).replace(":location", compute.location);
    const version = apiVersion(request).text;
    return `${world.url("azure.management")}${path}/computeOperations${kind}/${compute.activity.operation}?api-version=${version}`;
  };
  const announce = (request: FastifyRequest, reply: FastifyReply, compute: StoredCompute) => {
    reply.header("azure-asyncoperation", operationUrl(request, compute, "Status"));
  };
  const retryAfter = (reply: FastifyReply, version: Version) => {
    if (!version.legacy) reply.header("retry-after", "1");
  };

  app.get<OfWorkspace>(COMPUTES, { config: { operation: "azureml_computes_list" } }, (request) => {
    const version = apiVersion(request);
    const parameter = version.legacy ? "$skiptoken" : "$skip";
    const { value, next } = page(world, listComputes(world), queryText(request, parameter));
    return {
      value: value.map((compute) => showCompute(world, request.params, compute, version)),
      ...(next !== undefined && {
        nextLink: linkTo(world.url("azure.management"), request, parameter, next),
      }),
    };
  });

  app.get<OfCompute>(COMPUTE, { config: { operation: "azureml_computes_get" } }, (request) =>
    showCompute(world, request.params, existing(request), apiVersion(request)),
  );

  app.put<OfCompute>(
    COMPUTE,
    { config: { operation: "azureml_computes_create_or_update" } },
    (request, reply) => {
      const version = apiVersion(request);
      const body = requestOf(request.body, version);
      const found = findCompute(world, request.params.compute);
      if (!found || isNew(world, found)) {
        const compute = create(world, request.params.compute, body, fate(request));
        announce(request, reply, compute);
        return reply.status(201).send(showCompute(world, request.params, compute, version));
      }
      if (overwrite(world, found, body, fate(request))) announce(request, reply, found);
      const creating = isBusy(world, found) && found.activity.kind === "Create";
      return reply.status(creating ? 201 : 200).send(showCompute(world, request.params, found, version));
    },
  );

  app.patch<OfCompute>(COMPUTE, { config: { operation: "+azureml_computes_update" } }, (request, reply) => {
    const version = apiVersion(request);
    const { properties } = compact(parse(computePatch(version), request.body, "InvalidRequestContent")) as {
      properties: ScalePatch;
    };
    const settings = properties.scaleSettings ?? properties.properties?.scaleSettings;
    const compute = existing(request);
    if (scale(world, compute, settings, fate(request), hash(request.body))) {
      announce(request, reply, compute);
    }
    return showCompute(world, request.params, compute, version);
  });

  app.delete<OfCompute>(COMPUTE, { config: { operation: "+azureml_computes_delete" } }, (request, reply) => {
    const version = apiVersion(request);
    const action = queryText(request, "underlyingResourceAction");
    if (action !== "Delete" && action !== "Detach") {
      throw badRequest(
        "InvalidUnderlyingResourceAction",
        "The query parameter underlyingResourceAction is required and must be 'Delete' or 'Detach'.",
      );
    }
    if (!version.legacy && !findCompute(world, request.params.compute)) return reply.status(204).send();
    const compute = existing(request);
    remove(world, compute, fate(request));
    announce(request, reply, compute);
    retryAfter(reply, version);
    return reply
      .status(202)
      .header("location", operationUrl(request, compute, "Results"))
      .send();
  });

  for (const kind of ["Start", "Stop", "Restart"] as const) {
    const name = kind.toLowerCase();
    app.post<OfCompute>(
      `${COMPUTE}/${name}`,
      { config: { operation: `+azureml_computes_${name}` } },
      (request, reply) => {
        const compute = existing(request);
        switchPower(world, compute, kind, fate(request));
        announce(request, reply, compute);
        retryAfter(reply, apiVersion(request));
        return reply
          .status(202)
          .header("location", operationUrl(request, compute, "Results"))
          .send();
      },
    );
  }

  app.post<OfCompute>(
    `${COMPUTE}/listKeys`,
    { config: { operation: "+azureml_computes_list_keys" } },
    (request) => {
      const { computeType } = existing(request).properties;
      return { computeType, ...secretsOf[computeType] };
    },
  );

  app.post<OfCompute>(
    `${COMPUTE}/listNodes`,
    { config: { operation: "+azureml_computes_list_nodes" } },
    (request) => {
      const compute = existing(request);
      if (compute.properties.computeType !== "AmlCompute") {
        throw badRequest("InvalidRequestContent", "Nodes can be listed of an AmlCompute only.");
      }
      const nodes = Array.from({ length: currentNodes(world, compute) }, (_, index) => ({
        nodeId: `tvmps_${compute.createdAt.toString(16)}_${index}_d`,
        privateIpAddress: `10.0.0.${index + 4}`,
        publicIpAddress: "203.0.113.20",
        port: 50000 + index,
        nodeState: "idle",
        runId: null,
      }));
      return { ...(apiVersion(request).legacy && { computeType: "AmlCompute" }), nodes };
    },
  );

  const operation = (request: FastifyRequest<OfOperation>) => {
    const { operationId } = request.params;
    const found = operationsOf(world).get(operationId);
    if (found) return found;
    throw notFound("ResourceNotFound", `The operation '${operationId}' was not found.`);
  };

  app.get<OfOperation>(
    `${LOCATION}/computeOperationsStatus/:operationId`,
    { config: { operation: "+azureml_compute_operation_status_get" } },
    (request, reply) => {
      const found = operation(request);
      const over = world.clock.reached(found.endsAt);
      if (!over) retryAfter(reply, apiVersion(request));
      const failed = over && found.failure !== undefined;
      return {
        id: request.url.split("?")[0],
        name: found.id,
        status: failed ? "Failed" : over ? "Succeeded" : "InProgress",
        startTime: world.clock.iso(found.startedAt),
        ...(over && { endTime: world.clock.iso(found.endsAt), percentComplete: 100 }),
        ...(failed && { error: errorOf(found, found.failure!) }),
      };
    },
  );

  app.get<OfOperation>(
    `${LOCATION}/computeOperationsResults/:operationId`,
    { config: { operation: "+azureml_compute_operation_result_get" } },
    (request, reply) => {
      const found = operation(request);
      if (!world.clock.reached(found.endsAt)) {
        retryAfter(reply, apiVersion(request));
        return reply
          .status(202)
          .header("location", `${world.url("azure.management")}${request.url}`)
          .send();
      }
      if (found.failure === undefined) return reply.status(200).send();
      return reply.status(409).send({ error: errorOf(found, found.failure) });
    },
  );
}

interface ScalePatch {
  scaleSettings?: Parameters<typeof scale>[2];
  properties?: { scaleSettings?: Parameters<typeof scale>[2] };
}

const ssh = { username: "azureuser", password: "emulated" };
/** What listKeys adds to the kind of compute. */
const secretsOf: Partial<Record<string, object>> = {
  AKS: { userKubeConfig: "emulated", adminKubeConfig: "emulated", imagePullSecretName: "emulated" },
  VirtualMachine: { administratorAccount: ssh },
  HDInsight: { administratorAccount: ssh },
  Databricks: { databricksAccessToken: "emulated" },
};

/** Checks a PUT body; the credentials that the how-to of 2020 puts beside `properties` move inside. */
function requestOf(value: unknown, version: Version): ComputeRequest {
  const body = compact(parse(computeBody(version), value, "InvalidRequestContent"));
  const { userAccountCredentials, ...request } = body as unknown as ComputeRequest & {
    userAccountCredentials?: unknown;
  };
  if (userAccountCredentials !== undefined) {
    request.properties.properties = { userAccountCredentials, ...request.properties.properties };
  }
  return request;
}

/** A copy without null and undefined fields: both mean "not given". */
function compact<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_key, inner) => inner ?? undefined)) as T;
}
