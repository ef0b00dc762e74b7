// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { MlopsResource, invoke, invokeOutput } from "../hosts/resource";

/** An input or output of a service. */
export interface ServiceParameterArgs {
  /** Its name: the variable of the code. */
  name: pulumi.Input<string>;
  /** Its type: logical, numeric, integer, character, vector, matrix or data.frame. */
  type: pulumi.Input<"logical" | "numeric" | "integer" | "character" | "vector" | "matrix" | "data.frame">;
}

/** An input or output of a service. */
export interface ServiceParameter {
  /** Its name: the variable of the code. */
  name: string;
  /** Its type: logical, numeric, integer, character, vector, matrix or data.frame. */
  type: "logical" | "numeric" | "integer" | "character" | "vector" | "matrix" | "data.frame";
}

/** A published web service. */
export interface PublishedService {
  /** Its name. */
  name: string;
  /** Its version. */
  version: string;
  /** The code of every request; a realtime service has none. */
  code?: string;
  /** Code that runs before each request, in the same language. */
  initCode?: string;
  /** What runs the code: R or Python, or Realtime for a serialized model. */
  runtimeType: "R" | "Python" | "Realtime";
  /** Its description, also in its Swagger document. */
  description?: string;
  /** Name of the operation in its Swagger document: what generated clients call the method. */
  operationId?: string;
  /** The session snapshot whose workspace and files are baked into the service. It must be there when the service is published or given another one; deleted later, the service keeps what it took. */
  snapshotId?: string;
  /** The inputs. */
  inputParameterDefinitions?: ServiceParameter[];
  /** The outputs. */
  outputParameterDefinitions?: ServiceParameter[];
  /** Names of the files that the code writes and a request gets back. */
  outputFileNames?: string[];
  /** Where it is consumed: POST its inputs there. */
  consumptionUrl: string;
  /** Where its Swagger document is. */
  swaggerUrl: string;
  /** When it was published: ISO 8601 without a zone. */
  creationTime?: string;
  /** The user who published this version. */
  versionPublishedBy?: string;
  /** The user who owns the name. */
  owner?: string;
  /** What the configured user may do: read/write (update and delete) or read only (consume). */
  myPermissionOnService?: string;
}

/** Arguments of {@link Service}. */
export interface ServiceArgs {
  /**
   * Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -.
   *
   * A change makes a new object: a published service cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /**
   * Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name.
   *
   * A change makes a new object: a version is fixed when it is published.
   */
  version?: pulumi.Input<string>;
  /** The code of every request, in the language of runtimeType. */
  code: pulumi.Input<string>;
  /** Code that runs before each request, in the same language. */
  initCode?: pulumi.Input<string>;
  /** What runs the code: R or Python. Default: R. */
  runtimeType?: pulumi.Input<"R" | "Python">;
  /** Its description, also in its Swagger document. */
  description?: pulumi.Input<string>;
  /** Name of the operation in its Swagger document: what generated clients call the method. */
  operationId?: pulumi.Input<string>;
  /** The session snapshot whose workspace and files are baked into the service. It must be there when the service is published or given another one; deleted later, the service keeps what it took. */
  snapshotId?: pulumi.Input<string>;
  /** The inputs. */
  inputParameterDefinitions?: pulumi.Input<pulumi.Input<ServiceParameterArgs>[]>;
  /** The outputs. */
  outputParameterDefinitions?: pulumi.Input<pulumi.Input<ServiceParameterArgs>[]>;
  /** Names of the files that the code writes and a request gets back. */
  outputFileNames?: pulumi.Input<pulumi.Input<string>[]>;
}

/**
 * An R or Python web service of Machine Learning Server, published with or without a version. The server stores no mark of who made it: a service that the configured user has published with exactly the same content is taken for the one that an interrupted update made.
 *
 * Id: `{name}/{version}`. Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export class Service extends MlopsResource {
  /** Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -. */
  declare readonly name: pulumi.Output<string>;
  /** Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name. */
  declare readonly version: pulumi.Output<string | undefined>;
  /** The code of every request, in the language of runtimeType. */
  declare readonly code: pulumi.Output<string>;
  /** Code that runs before each request, in the same language. */
  declare readonly initCode: pulumi.Output<string | undefined>;
  /** What runs the code: R or Python. Default: R. */
  declare readonly runtimeType: pulumi.Output<"R" | "Python">;
  /** Its description, also in its Swagger document. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Name of the operation in its Swagger document: what generated clients call the method. */
  declare readonly operationId: pulumi.Output<string | undefined>;
  /** The session snapshot whose workspace and files are baked into the service. It must be there when the service is published or given another one; deleted later, the service keeps what it took. */
  declare readonly snapshotId: pulumi.Output<string | undefined>;
  /** The inputs. */
  declare readonly inputParameterDefinitions: pulumi.Output<ServiceParameter[] | undefined>;
  /** The outputs. */
  declare readonly outputParameterDefinitions: pulumi.Output<ServiceParameter[] | undefined>;
  /** Names of the files that the code writes and a request gets back. */
  declare readonly outputFileNames: pulumi.Output<string[] | undefined>;
  /** Its version: the given one, or the GUID that the server generated. */
  declare readonly serviceVersion: pulumi.Output<string>;
  /** Where it is consumed: POST its inputs there. */
  declare readonly consumptionUrl: pulumi.Output<string>;
  /** Where its Swagger document is. */
  declare readonly swaggerUrl: pulumi.Output<string>;
  /** When it was published: ISO 8601 without a zone. */
  declare readonly creationTime: pulumi.Output<string | undefined>;
  /** The user who published this version. */
  declare readonly versionPublishedBy: pulumi.Output<string | undefined>;
  /** The user who owns the name. */
  declare readonly owner: pulumi.Output<string | undefined>;
  /** What the configured user may do: read/write (update and delete) or read only (consume). */
  declare readonly myPermissionOnService: pulumi.Output<string | undefined>;

  /** Whether an object is a Service of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Service {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:Service" || type === "pulumi-nodejs:dynamic/mlserver:Service";
  }

  /** The state of an existing Service, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Service {
    return new Service(name, undefined as unknown as ServiceArgs, { ...opts, id });
  }

  constructor(name: string, args: ServiceArgs, opts?: pulumi.CustomResourceOptions) {
    super("mlserver:Service", name, args, opts);
  }
}

/** Arguments of {@link getService}. */
export interface GetServiceArgs {
  /** Its name. */
  name: string;
  /** Its version. Default: the one that was published last, development versions included. */
  version?: string;
}

/** Arguments of {@link getServiceOutput}. */
export interface GetServiceOutputArgs {
  /** Its name. */
  name: pulumi.Input<string>;
  /** Its version. Default: the one that was published last, development versions included. */
  version?: pulumi.Input<string>;
}

/** Result of {@link getService}. */
export interface GetServiceResult {
  /** Its name. */
  name: string;
  /** Its version. */
  version: string;
  /** The code of every request; a realtime service has none. */
  code?: string;
  /** Code that runs before each request, in the same language. */
  initCode?: string;
  /** What runs the code: R or Python, or Realtime for a serialized model. */
  runtimeType: "R" | "Python" | "Realtime";
  /** Its description, also in its Swagger document. */
  description?: string;
  /** Name of the operation in its Swagger document: what generated clients call the method. */
  operationId?: string;
  /** The session snapshot whose workspace and files are baked into the service. It must be there when the service is published or given another one; deleted later, the service keeps what it took. */
  snapshotId?: string;
  /** The inputs. */
  inputParameterDefinitions?: ServiceParameter[];
  /** The outputs. */
  outputParameterDefinitions?: ServiceParameter[];
  /** Names of the files that the code writes and a request gets back. */
  outputFileNames?: string[];
  /** Where it is consumed: POST its inputs there. */
  consumptionUrl: string;
  /** Where its Swagger document is. */
  swaggerUrl: string;
  /** When it was published: ISO 8601 without a zone. */
  creationTime?: string;
  /** The user who published this version. */
  versionPublishedBy?: string;
  /** The user who owns the name. */
  owner?: string;
  /** What the configured user may do: read/write (update and delete) or read only (consume). */
  myPermissionOnService?: string;
}

/**
 * A published web service, by name and version. Without a version, the one that was published last.
 *
 * Source: Machine Learning Server 9.3.0, core APIs.
 */
export function getService(args: GetServiceArgs, opts?: pulumi.InvokeOptions): Promise<GetServiceResult> {
  return invoke("mlserver:getService", args, opts);
}

/**
 * A published web service, by name and version. Without a version, the one that was published last.
 *
 * Source: Machine Learning Server 9.3.0, core APIs.
 */
export function getServiceOutput(args: GetServiceOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetServiceResult> {
  return invokeOutput("mlserver:getService", args, opts);
}

/** Arguments of {@link getServices}. */
export interface GetServicesArgs {
  /** Only the versions of this name. */
  name?: string;
}

/** Arguments of {@link getServicesOutput}. */
export interface GetServicesOutputArgs {
  /** Only the versions of this name. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getServices}. */
export interface GetServicesResult {
  /** The services: realtime services are among them. */
  services: PublishedService[];
}

/**
 * The published web services that the configured user may see.
 *
 * Source: Machine Learning Server 9.3.0, core APIs.
 */
export function getServices(args: GetServicesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetServicesResult> {
  return invoke("mlserver:getServices", args, opts);
}

/**
 * The published web services that the configured user may see.
 *
 * Source: Machine Learning Server 9.3.0, core APIs.
 */
export function getServicesOutput(args: GetServicesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetServicesResult> {
  return invokeOutput("mlserver:getServices", args, opts);
}

/** Arguments of {@link getStatus}. */
export interface GetStatusArgs {

}

/** Arguments of {@link getStatusOutput}. */
export interface GetStatusOutputArgs {

}

/** Result of {@link getStatus}. */
export interface GetStatusResult {
  /** Health of the whole: pass, warn or fail. */
  statusCode: "pass" | "warn" | "fail";
  /** What the server says of itself. */
  details?: { [key: string]: any };
  /** Health of the parts by name, each with its own statusCode, details and components. */
  components?: { [key: string]: any };
}

/**
 * The health of the server: its compute nodes, authentication and database.
 *
 * Source: Machine Learning Server 9.3.0, core APIs.
 */
export function getStatus(args: GetStatusArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetStatusResult> {
  return invoke("mlserver:getStatus", args, opts);
}

/**
 * The health of the server: its compute nodes, authentication and database.
 *
 * Source: Machine Learning Server 9.3.0, core APIs.
 */
export function getStatusOutput(args: GetStatusOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetStatusResult> {
  return invokeOutput("mlserver:getStatus", args, opts);
}
