import type { FastifyInstance } from "fastify";
import type { AppSpec, PlatformModule, WatsonxConnection, World } from "../core";
import { registerAssets } from "./assets";
import { registerCatalog, registerSignedFiles } from "./catalog";
import { registerCode } from "./code";
import { registerContent } from "./content";
import { registerCpd } from "./cpd";
import { registerDeployments } from "./deployments";
import { badRequest, iamErrorBody, runtimeErrorBody } from "./errors";
import { registerIam, requireToken } from "./iam";
import { registerInstances } from "./instances";
import { registerJobs } from "./jobs";
import { assetKinds } from "./kinds/all";
import { registerPlatform } from "./platform";
import { parameter, type Query } from "./scope";
import { registerTrainings } from "./trainings";
import { API_KEY, PROJECT_ID, SPACE_ID, seed } from "./world";

const common = { tls: true, requestIdHeader: "x-global-transaction-id", errorBody: runtimeErrorBody };

const runtime: AppSpec = {
  ...common,
  role: "url",
  portOffset: 4,
  register(app, world) {
    registerCpd(app, world);
    app.register(async (inner) => {
      requireToken(inner, world);
      requireVersion(inner);
      for (const kind of assetKinds) registerAssets(inner, world, kind);
      registerContent(inner, world);
      registerCode(inner, world);
      registerDeployments(inner, world);
      registerJobs(inner, world);
      registerTrainings(inner, world);
      registerInstances(inner, world);
      registerPlatform(inner, world);
      registerCatalog(inner, world);
    });
  },
};

const iam: AppSpec = {
  ...common,
  role: "iam",
  portOffset: 5,
  errorBody: iamErrorBody,
  register: registerIam,
};

const platform: AppSpec = {
  ...common,
  role: "platform",
  portOffset: 6,
  register(app: FastifyInstance, world: World) {
    registerSignedFiles(app, world);
    app.register(async (inner) => {
      requireToken(inner, world);
      registerPlatform(inner, world);
      registerCatalog(inner, world);
    });
  },
};

/** IBM watsonx.ai: IAM, platform and Runtime v4. */
export const watsonx: PlatformModule<WatsonxConnection> = {
  name: "watsonx",
  apps: [runtime, iam, platform],
  seed,
  connection: (world) => ({
    url: world.url("watsonx.url"),
    iam: world.url("watsonx.iam"),
    platform: world.url("watsonx.platform"),
    apiKey: API_KEY,
    spaceId: SPACE_ID,
    projectId: PROJECT_ID,
  }),
};

function requireVersion(app: FastifyInstance): void {
  app.addHook("preValidation", async (request) => {
    if (request.is404 || !request.url.startsWith("/ml/v4/")) return;
    const version = parameter(request.query as Query, "version");
    if (version === undefined) throw badRequest("The query parameter version is missing.");
    if (!isDate(version)) throw badRequest(`version must be a date of the form YYYY-MM-DD, not ${version}.`);
  });
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  );
}
