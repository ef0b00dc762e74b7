import type { FastifyInstance } from "fastify";
import type { World } from "../core";
import { directory } from "./directory";
import { badRequest, notFound } from "./errors";
import { linkTo, page, queryText } from "./paging";
import { WORKSPACE, type WorkspaceParams } from "./paths";

/** A registered model, as it is stored and shown. */
export interface Model {
  id: string;
  name: string;
  version: number;
  framework: string;
  frameworkVersion: string;
  url: string;
  mimeType: string;
  description: string;
  createdTime: string;
  modifiedTime: string;
  unpack: boolean;
  parentModelId: string | null;
  runId: string | null;
  experimentName: string | null;
  kvTags: Record<string, string>;
  properties: Record<string, string>;
  datasets: unknown[];
}

type OfWorkspace = { Params: WorkspaceParams };
type OfModel = { Params: WorkspaceParams & { id: string } };

const MODELS = `/modelmanagement/v1.0${WORKSPACE}/models`;
const modelsOf = (world: World) => world.store.collection<Model>("azure/models");

/** Seeds what can be listed and deleted: registering is not described. */
export function seedModels(world: World): void {
  const models: [name: string, version: number, framework: string][] = [
    ["sklearn-mnist", 1, "ScikitLearn"],
    ["sklearn-mnist", 2, "ScikitLearn"],
    ["diabetes-onnx", 1, "Onnx"],
  ];
  for (const [name, version, framework] of models) {
    const id = `${name}:${version}`;
    modelsOf(world).put(id, {
      id,
      name,
      version,
      framework,
      frameworkVersion: "1.0",
      url: `aml://asset/${directory.workspace}/${name}-${version}`,
      mimeType: "application/x-python",
      description: `Version ${version} of ${name}`,
      createdTime: world.clock.iso(),
      modifiedTime: world.clock.iso(),
      unpack: false,
      parentModelId: null,
      runId: null,
      experimentName: null,
      kvTags: { stage: version === 1 ? "production" : "candidate" },
      properties: {},
      datasets: [],
    });
  }
}

/** Registered models. */
export function modelRoutes(app: FastifyInstance, world: World): void {
  app.get<OfWorkspace>(MODELS, { config: { operation: "azureml_models_list" } }, (request) => {
    const equals = (["name", "framework", "description", "runId"] as const).flatMap((field) => {
      const wanted = queryText(request, field);
      return wanted === undefined ? [] : [(model: Model) => model[field] === wanted];
    });
    const tags = (queryText(request, "tags")?.split(",") ?? []).map((tag) => {
      const [key, value] = tag.split("=", 2);
      return ({ kvTags }: Model) => key! in kvTags && (value === undefined || kvTags[key!] === value);
    });
    const found = modelsOf(world)
      .list()
      .filter((model) => [...equals, ...tags].every((fits) => fits(model)));
    const { value, next } = page(
      world,
      found,
      queryText(request, "$skipToken"),
      countOf(queryText(request, "count")),
    );
    return {
      value,
      nextLink: next === undefined ? null : linkTo(world.url("azure.regional"), request, "$skipToken", next),
    };
  });

  app.get<OfModel>(`${MODELS}/:id`, { config: { operation: "+azureml_model_get" } }, (request) => {
    const model = modelsOf(world).get(request.params.id);
    if (model) return model;
    throw notFound("ModelNotFound", `The model with id ${request.params.id} was not found.`);
  });

  app.delete<OfModel>(`${MODELS}/:id`, { config: { operation: "azureml_models_delete" } }, (request, reply) =>
    reply.status(modelsOf(world).delete(request.params.id) ? 200 : 204).send(),
  );
}

function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw badRequest("InvalidCount", `The count '${text}' is not a positive number.`);
}
