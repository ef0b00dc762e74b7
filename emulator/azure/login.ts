import { randomUUID } from "node:crypto";
import formbody from "@fastify/formbody";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type ErrorInfo, PlatformError, type World } from "../core";
import { directory } from "./directory";
import { queryText } from "./paging";

const LIFETIME_SECONDS = 3599;
const FORM = { contentTypes: ["application/x-www-form-urlencoded"] };
const GUESTS = ["common", "organizations"];

type Form = Record<string, string | undefined>;
type TenantParams = { Params: { tenant: string } };

/** Error body of the sign-in service; the AADSTS number is read out of the message. */
export function loginError(error: ErrorInfo): unknown {
  const [traceId, correlationId] = [randomUUID(), randomUUID()];
  const timestamp = new Date().toISOString().replace("T", " ").replace(/\.\d+/, "");
  const number = /^AADSTS(\d+)/.exec(error.message)?.[1];
  return {
    error: error.code ?? (error.status < 500 ? "invalid_request" : "server_error"),
    error_description: `${error.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: number ? [Number(number)] : [],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    ...(number && { error_uri: `https://login.microsoftonline.com/error?code=${number}` }),
  };
}

/** Sign-in with a client secret (v1 and v2) and with a managed identity. */
export async function login(app: FastifyInstance, world: World): Promise<void> {
  await app.register(formbody);
  const base = () => world.url("azure.login");

  app.get("/common/discovery/instance", { config: { operation: "+azureml_instance_discovery_get" } }, () => ({
    tenant_discovery_endpoint: `${base()}/common/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [{ preferred_network: host(base()), preferred_cache: host(base()), aliases: [host(base())] }],
  }));

  for (const version of ["", "/v2.0"]) {
    app.get<TenantParams>(
      `/:tenant${version}/.well-known/openid-configuration`,
      { config: { operation: "+azureml_openid_configuration_get" } },
      (request) => openidConfiguration(base(), knownTenant(request.params.tenant), version),
    );
  }
  app.get<TenantParams>(
    "/:tenant/discovery/v2.0/keys",
    { config: { operation: "+azureml_openid_keys_get" } },
    (request) => {
      knownTenant(request.params.tenant);
      return { keys: [] };
    },
  );

  app.post<TenantParams & { Body: Form | undefined }>(
    "/:tenant/oauth2/v2.0/token",
    { config: { operation: "+azureml_oauth2_v2_token_create", ...FORM } },
    (request) => {
      const form = request.body ?? {};
      checkClient(request.params.tenant, form);
      const audience = audienceOf(required(form, "scope"));
      return {
        token_type: "Bearer",
        expires_in: LIFETIME_SECONDS,
        ext_expires_in: LIFETIME_SECONDS,
        access_token: issue(world, audience),
      };
    },
  );

  app.post<TenantParams & { Body: Form | undefined }>(
    "/:tenant/oauth2/token",
    { config: { operation: "azureml_oauth2_token_create", ...FORM } },
    (request) => {
      const form = request.body ?? {};
      checkClient(request.params.tenant, form);
      return v1Token(world, required(form, "resource"));
    },
  );

  app.get("/msi/token", { config: { operation: "+azureml_app_service_token_get" } }, (request) => {
    if (request.headers["x-identity-header"] !== directory.identityHeader) {
      throw new PlatformError(401, "unauthorized", "The X-IDENTITY-HEADER header is missing or wrong.");
    }
    return managedIdentityToken(world, request, "2019-08-01");
  });

  app.get(
    "/metadata/identity/oauth2/token",
    { config: { operation: "+azureml_instance_metadata_token_get" } },
    (request) => {
      if (request.headers["metadata"]?.toString().toLowerCase() !== "true") {
        throw new PlatformError(400, "invalid_request", "Required metadata header not specified");
      }
      return managedIdentityToken(world, request, "2018-02-01");
    },
  );
}

function managedIdentityToken(world: World, request: FastifyRequest, apiVersion: string) {
  const resource = queryText(request, "resource");
  const client = queryText(request, "client_id");
  if (queryText(request, "api-version") !== apiVersion) {
    throw new PlatformError(400, "invalid_request", `Required parameter api-version must be ${apiVersion}.`);
  }
  if (!resource) throw new PlatformError(400, "invalid_request", "Required parameter resource not found.");
  if (client !== undefined && client !== directory.clientId) {
    throw new PlatformError(400, "invalid_request", "Identity not found");
  }
  return { ...v1Token(world, resource), client_id: directory.clientId };
}

/** The v1 answer: all numbers are strings. */
function v1Token(world: World, resource: string) {
  const now = Math.floor(world.clock.now() / 1000);
  return {
    token_type: "Bearer",
    expires_in: String(LIFETIME_SECONDS),
    ext_expires_in: String(LIFETIME_SECONDS),
    expires_on: String(now + LIFETIME_SECONDS),
    not_before: String(now),
    resource,
    access_token: issue(world, checkedResource(resource)),
  };
}

function issue(world: World, audience: string): string {
  return world.tokens.issue("azure", directory.objectId, LIFETIME_SECONDS, {
    aud: audience,
    iss: `${world.url("azure.login")}/${directory.tenantId}/`,
    nbf: Math.floor(world.clock.now() / 1000),
    appid: directory.clientId,
    appidacr: "1",
    idtyp: "app",
    oid: directory.objectId,
    tid: directory.tenantId,
    ver: "1.0",
  });
}

function openidConfiguration(base: string, tenant: string, version: string) {
  return {
    authorization_endpoint: `${base}/${tenant}/oauth2${version}/authorize`,
    token_endpoint: `${base}/${tenant}/oauth2${version}/token`,
    device_authorization_endpoint: `${base}/${tenant}/oauth2${version}/devicecode`,
    end_session_endpoint: `${base}/${tenant}/oauth2${version}/logout`,
    token_endpoint_auth_methods_supported: ["client_secret_post"],
    jwks_uri: `${base}/${tenant}/discovery/v2.0/keys`,
    response_modes_supported: ["query", "fragment", "form_post"],
    response_types_supported: ["code", "id_token", "code id_token", "id_token token"],
    subject_types_supported: ["pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", "profile", "email", "offline_access"],
    issuer: `${base}/${tenant}${version || "/"}`,
    tenant_region_scope: "NA",
    cloud_instance_name: host(base),
  };
}

function knownTenant(tenant: string): string {
  if (GUESTS.includes(tenant.toLowerCase()) || tenant.toLowerCase() === directory.tenantId) return tenant;
  throw new PlatformError(
    400,
    "invalid_request",
    `AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  );
}

function checkClient(tenant: string, form: Form): void {
  knownTenant(tenant);
  const grant = required(form, "grant_type");
  if (grant !== "client_credentials") {
    throw new PlatformError(
      400,
      "unsupported_grant_type",
      `AADSTS70003: The app requested an unsupported grant type '${grant}'.`,
    );
  }
  const client = required(form, "client_id");
  if (client.toLowerCase() !== directory.clientId) {
    throw new PlatformError(
      400,
      "unauthorized_client",
      `AADSTS700016: Application with identifier '${client}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  }
  const secret = form["client_secret"];
  if (!secret) {
    throw new PlatformError(
      401,
      "invalid_client",
      "AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
    );
  }
  if (secret !== directory.clientSecret) {
    throw new PlatformError(
      401,
      "invalid_client",
      `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${client}'.`,
    );
  }
}

function required(form: Form, name: string): string {
  const value = form[name];
  if (value) return value;
  throw new PlatformError(
    400,
    "invalid_request",
    `AADSTS900144: The request body must contain the following parameter: '${name}'.`,
  );
}

/** Clients append offline_access and the like; the resource is in the scope that ends in /.default. */
function audienceOf(scope: string): string {
  const resource = scope.split(" ").find((one) => one.endsWith("/.default"));
  if (resource === undefined) {
    throw new PlatformError(
      400,
      "invalid_scope",
      `AADSTS1002012: The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  }
  return checkedResource(resource.slice(0, -"/.default".length));
}

function checkedResource(resource: string): string {
  if (URL.canParse(resource) || /^[0-9a-f-]{36}$/i.test(resource)) return resource;
  throw new PlatformError(
    400,
    "invalid_resource",
    `AADSTS500011: The resource principal named ${resource} was not found in the tenant named ${directory.tenantId}.`,
  );
}

const host = (url: string) => new URL(url).host;
