// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { register, invoke, invokeOutput } from "../hosts/resource";

/** What a service answered. */
export interface ConsumptionResult {
  /** Whether its code came to its end. */
  success: boolean;
  /** Why it did not. */
  errorMessage?: string;
  /** What it printed. */
  consoleOutput: string;
  /** The outputs of the service, by name. */
  outputParameters: { [key: string]: any };
  /** Names of the files that it gave back. */
  outputFiles: string[];
}

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

/** The pool on one compute node. */
export interface PoolNode {
  /** Address of the compute node. */
  endpoint: string;
  /** Success when the pool is there, Pending while it is made, NotFound when there is none. */
  status: "Success" | "Pending" | "NotFound";
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

/** A live R or Python session. */
export interface LiveSession {
  /** Its id. */
  id: string;
  /** Its name: given by its user, or generated. */
  name?: string;
  /** The user whose session it is. */
  owner?: string;
  /** What runs in it: R or Python. */
  runtimeType: "R" | "Python";
}

/** A saved session. */
export interface SavedSnapshot {
  /** Its id. */
  id: string;
  /** Its name: given by its user, or generated. */
  name?: string;
  /** The user who took it; nobody else can load it. */
  owner?: string;
  /** When it was taken: ISO 8601 without a zone. */
  creationTime?: string;
  /** Size of its content in bytes. */
  contentSize?: number;
}

/** Arguments of {@link ComputeNodes}. */
export interface ComputeNodesArgs {
  /** The compute nodes: addresses, or ranges of them. What counts is which nodes they stand for, not how they are written. */
  entries: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether the server has these nodes and no others: what is added outside is removed. false: others are left as they are, and only what the program names is added, and removed again, also where somebody else had entered it before: the list does not tell whose an entry is. Default: true. */
  exclusive?: pulumi.Input<boolean>;
}

/**
 * The compute nodes that all web nodes of the server share: the whole list, or some entries of it. Deleting it removes its nodes from the list. It needs the server's administrator role.
 *
 * Id: `computenodes, or computenodes/{owner} for a part`. Source: Machine Learning Server 9.3.0, core APIs, Compute Nodes.
 */
export class ComputeNodes extends pulumi.CustomResource {
  /** The compute nodes: addresses, or ranges of them. What counts is which nodes they stand for, not how they are written. */
  declare readonly entries: pulumi.Output<string[]>;
  /** Whether the server has these nodes and no others: what is added outside is removed. false: others are left as they are, and only what the program names is added, and removed again, also where somebody else had entered it before: the list does not tell whose an entry is. Default: true. */
  declare readonly exclusive: pulumi.Output<boolean>;
  /** The server's whole list, as it is written there. */
  declare readonly computeNodes: pulumi.Output<string[]>;

  /** Whether an object is a ComputeNodes of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is ComputeNodes {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:ComputeNodes" || type === "pulumi-nodejs:dynamic/mlserver:ComputeNodes";
  }

  /** The state of an existing ComputeNodes, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ComputeNodes {
    return new ComputeNodes(name, undefined as unknown as ComputeNodesArgs, { ...opts, id });
  }

  constructor(name: string, args: ComputeNodesArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:ComputeNodes", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Consumption}. */
export interface ConsumptionArgs {
  /**
   * Name of the service.
   *
   * A change makes a new object: something else to ask is another consumption.
   */
  serviceName: pulumi.Input<string>;
  /**
   * Version of the service: its output serviceVersion.
   *
   * A change makes a new object: something else to ask is another consumption.
   */
  serviceVersion: pulumi.Input<string>;
  /**
   * One request: the inputs of the service, by name; {} for a service without. Excludes records.
   *
   * A change makes a new object: something else to ask is another consumption.
   */
  inputParameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * A batch: the inputs of each execution, by name. It is started, and waited for. Excludes inputParameters.
   *
   * A change makes a new object: something else to ask is another consumption.
   */
  records?: pulumi.Input<pulumi.Input<{ [key: string]: pulumi.Input<any> }>[]>;
  /**
   * With records: how many are executed at a time. Default: the server's, 10.
   *
   * A change makes a new object: something else to ask is another consumption.
   */
  parallelCount?: pulumi.Input<number>;
  /** What the outputs must be, by name, in each answer; others may be there besides. Where they are not, the resource fails. A change of it asks nothing again. */
  expected?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * Any text: a change asks the same again. What the answer depends on belongs here, such as the code of the service.
   *
   * A change makes a new object: the trigger changed, which asks again.
   */
  trigger?: pulumi.Input<string>;
}

/**
 * A request to a published service, or a batch of them: a smoke test of what was deployed, or work to be done with it. It is asked once for what it is made of, and fails where the service does or answers other than expected. The server stores nothing to find a request by: when its answer is lost it fails, and only another trigger asks again. Deleting it cancels a batch, and the server forgets its results.
 *
 * Id: `{serviceName}/{serviceVersion}/consumptions/{fingerprint}`. Source: Machine Learning Server 9.3.0, Swagger document of a service.
 */
export class Consumption extends pulumi.CustomResource {
  /** Name of the service. */
  declare readonly serviceName: pulumi.Output<string>;
  /** Version of the service: its output serviceVersion. */
  declare readonly serviceVersion: pulumi.Output<string>;
  /** One request: the inputs of the service, by name; {} for a service without. Excludes records. */
  declare readonly inputParameters: pulumi.Output<{ [key: string]: any } | undefined>;
  /** A batch: the inputs of each execution, by name. It is started, and waited for. Excludes inputParameters. */
  declare readonly records: pulumi.Output<({ [key: string]: any })[] | undefined>;
  /** With records: how many are executed at a time. Default: the server's, 10. */
  declare readonly parallelCount: pulumi.Output<number | undefined>;
  /** What the outputs must be, by name, in each answer; others may be there besides. Where they are not, the resource fails. A change of it asks nothing again. */
  declare readonly expected: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Any text: a change asks the same again. What the answer depends on belongs here, such as the code of the service. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** Of a batch: its id on the server. */
  declare readonly batchExecutionId: pulumi.Output<string | undefined>;
  /** Of one request: the outputs of the service, by name. */
  declare readonly outputParameters: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The answers: one, or those of a batch in the order of its records. */
  declare readonly results: pulumi.Output<ConsumptionResult[] | undefined>;

  /** Whether an object is a Consumption of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Consumption {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:Consumption" || type === "pulumi-nodejs:dynamic/mlserver:Consumption";
  }

  /** The state of an existing Consumption, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Consumption {
    return new Consumption(name, undefined as unknown as ConsumptionArgs, { ...opts, id });
  }

  constructor(name: string, args: ConsumptionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:Consumption", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link RealtimeService}. */
export interface RealtimeServiceArgs {
  /**
   * Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -.
   *
   * A change makes a new object: a published service cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /**
   * Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name. Given later, the same is published under it and the development version deleted: in TypeScript programs it is deleted first, in others afterwards.
   *
   * A change makes a new object: a version is fixed when it is published.
   */
  version?: pulumi.Input<string>;
  /** The serialized model, as rxSerializeModel (R) or rx_serialize_model (Python) writes it: RevoScaleR and MicrosoftML models of the supported algorithms. Relative to the folder of Pulumi.yaml. */
  model: pulumi.Input<string>;
  /** Its description, also in its Swagger document. */
  description?: pulumi.Input<string>;
  /** Name of the operation in its Swagger document: what generated clients call the method. */
  operationId?: pulumi.Input<string>;
}

/**
 * A realtime web service of Machine Learning Server: a serialized model that is served without R or Python code. Another model is sent to the same service. The server neither gives the model back nor stores a mark of who made it: a realtime service that the configured user has published with the same description and operation id is taken for the one that an interrupted update made, and gets the model.
 *
 * Id: `{name}/{version}`. Source: Machine Learning Server 9.3.0, core APIs, Realtime Services Management.
 */
export class RealtimeService extends pulumi.CustomResource {
  /** Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -. */
  declare readonly name: pulumi.Output<string>;
  /** Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name. Given later, the same is published under it and the development version deleted: in TypeScript programs it is deleted first, in others afterwards. */
  declare readonly version: pulumi.Output<string | undefined>;
  /** The serialized model, as rxSerializeModel (R) or rx_serialize_model (Python) writes it: RevoScaleR and MicrosoftML models of the supported algorithms. Relative to the folder of Pulumi.yaml. */
  declare readonly model: pulumi.Output<string>;
  /** SHA-256 of the model, in hexadecimal. */
  declare readonly modelHash: pulumi.Output<string | undefined>;
  /** Its description, also in its Swagger document. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Name of the operation in its Swagger document: what generated clients call the method. */
  declare readonly operationId: pulumi.Output<string | undefined>;
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

  /** Whether an object is a RealtimeService of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is RealtimeService {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:RealtimeService" || type === "pulumi-nodejs:dynamic/mlserver:RealtimeService";
  }

  /** The state of an existing RealtimeService, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): RealtimeService {
    return new RealtimeService(name, undefined as unknown as RealtimeServiceArgs, { ...opts, id });
  }

  constructor(name: string, args: RealtimeServiceArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:RealtimeService", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
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
   * Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name. Given later, the same is published under it and the development version deleted: in TypeScript programs it is deleted first, in others afterwards.
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
export class Service extends pulumi.CustomResource {
  /** Its name, part of its address. The platform takes any characters. Default: the resource's name with - for everything but letters, digits, _, . and -. */
  declare readonly name: pulumi.Output<string>;
  /** Its version, part of its address: any text; semantic versioning is recommended. Left out, the server generates a GUID (output serviceVersion): a development version, seen only by its author, one for each name. Given later, the same is published under it and the development version deleted: in TypeScript programs it is deleted first, in others afterwards. */
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
    const registration = register("mlserver:Service", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link ServicePool}. */
export interface ServicePoolArgs {
  /**
   * Name of the service.
   *
   * A change makes a new object: a pool belongs to its service.
   */
  serviceName: pulumi.Input<string>;
  /**
   * Version of the service: its output serviceVersion.
   *
   * A change makes a new object: a pool belongs to its service.
   */
  serviceVersion: pulumi.Input<string>;
  /** Shells that each compute node starts with: 0 or more, at most maxPoolSize. Default: the server's. The server never tells it: a change outside goes unnoticed, and after an import the first up sends the program's. */
  initialPoolSize?: pulumi.Input<number>;
  /** Shells that each compute node may have: 0 or more, at least initialPoolSize. Default: the server's. The server never tells it: a change outside goes unnoticed, and after an import the first up sends the program's. */
  maxPoolSize?: pulumi.Input<number>;
}

/**
 * A dedicated pool of R or Python shells for a service, on every compute node: its requests need not wait for those of other services. It is ready when every node says so. A service has one pool: one that exists already is taken over, with the sizes of the program.
 *
 * Id: `{serviceName}/{serviceVersion}/pool`. Source: Machine Learning Server 9.3.0, core APIs, Service Pools.
 */
export class ServicePool extends pulumi.CustomResource {
  /** Name of the service. */
  declare readonly serviceName: pulumi.Output<string>;
  /** Version of the service: its output serviceVersion. */
  declare readonly serviceVersion: pulumi.Output<string>;
  /** Shells that each compute node starts with: 0 or more, at most maxPoolSize. Default: the server's. The server never tells it: a change outside goes unnoticed, and after an import the first up sends the program's. */
  declare readonly initialPoolSize: pulumi.Output<number | undefined>;
  /** Shells that each compute node may have: 0 or more, at least initialPoolSize. Default: the server's. The server never tells it: a change outside goes unnoticed, and after an import the first up sends the program's. */
  declare readonly maxPoolSize: pulumi.Output<number | undefined>;
  /** The compute nodes, each with the state of the pool. */
  declare readonly nodes: pulumi.Output<PoolNode[]>;

  /** Whether an object is a ServicePool of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is ServicePool {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:ServicePool" || type === "pulumi-nodejs:dynamic/mlserver:ServicePool";
  }

  /** The state of an existing ServicePool, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ServicePool {
    return new ServicePool(name, undefined as unknown as ServicePoolArgs, { ...opts, id });
  }

  constructor(name: string, args: ServicePoolArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:ServicePool", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Session}. */
export interface SessionArgs {
  /**
   * Name that the server's lists show, and behind it ~ and the mark of this resource. Default: the resource's name.
   *
   * A change makes a new object: a session cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /**
   * What runs in it: R or Python. Default: R.
   *
   * A change makes a new object: a session keeps its runtime.
   */
  runtimeType?: pulumi.Input<"R" | "Python">;
  /** The snapshot that it starts from, of the same runtime. Another one later is loaded into the live session: its objects are added to those that are there, and its files replace those of the same name. Left out later, what was loaded stays. */
  snapshotId?: pulumi.Input<string>;
  /** Whether deleting it kills it, in whatever it is doing. Default: false. */
  force?: pulumi.Input<boolean>;
}

/**
 * A live R or Python session: a workspace of objects and a working directory of files, in which code is executed. The server drops sessions by itself; a refresh sees that, and the next up makes the session again, with everything of the program that is in it.
 *
 * Id: `sessions/{sessionId}`. Source: Machine Learning Server 9.3.0, core APIs, Session Management.
 */
export class Session extends pulumi.CustomResource {
  /** Name that the server's lists show, and behind it ~ and the mark of this resource. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** What runs in it: R or Python. Default: R. */
  declare readonly runtimeType: pulumi.Output<"R" | "Python">;
  /** The snapshot that it starts from, of the same runtime. Another one later is loaded into the live session: its objects are added to those that are there, and its files replace those of the same name. Left out later, what was loaded stays. */
  declare readonly snapshotId: pulumi.Output<string | undefined>;
  /** Whether deleting it kills it, in whatever it is doing. Default: false. */
  declare readonly force: pulumi.Output<boolean>;
  /** Its id on the server. */
  declare readonly sessionId: pulumi.Output<string>;
  /** The user whose session it is. */
  declare readonly owner: pulumi.Output<string | undefined>;

  /** Whether an object is a Session of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Session {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:Session" || type === "pulumi-nodejs:dynamic/mlserver:Session";
  }

  /** The state of an existing Session, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Session {
    return new Session(name, undefined as unknown as SessionArgs, { ...opts, id });
  }

  constructor(name: string, args?: SessionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:Session", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link SessionExecution}. */
export interface SessionExecutionArgs {
  /**
   * Id of the session: the output sessionId of mlserver.Session.
   *
   * A change makes a new object: it belongs to its session.
   */
  sessionId: pulumi.Input<string>;
  /**
   * The code, in the language of the session.
   *
   * A change makes a new object: something else to execute is another execution.
   */
  code: pulumi.Input<string>;
  /**
   * Values by name: they are objects of the session when the code begins.
   *
   * A change makes a new object: something else to execute is another execution.
   */
  inputParameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * Names of the objects whose values are wanted at the end (output result).
   *
   * A change makes a new object: something else to execute is another execution.
   */
  outputParameters?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * Any text: a change executes the same again.
   *
   * A change makes a new object: the trigger changed, which asks for another execution.
   */
  trigger?: pulumi.Input<string>;
}

/**
 * An execution of code in a session, once for what it is made of: other code, parameters, another session or trigger execute it anew, and nothing else does. The server stores nothing to find it by: when its answer is lost it fails, and only another trigger executes it again. An interrupted up, or the end of the time that customTimeouts gives (30 minutes by default), cancels it. Deleting it undoes nothing.
 *
 * Id: `sessions/{sessionId}/executions/{fingerprint}`. Source: Machine Learning Server 9.3.0, core APIs, Session Management.
 */
export class SessionExecution extends pulumi.CustomResource {
  /** Id of the session: the output sessionId of mlserver.Session. */
  declare readonly sessionId: pulumi.Output<string>;
  /** The code, in the language of the session. */
  declare readonly code: pulumi.Output<string>;
  /** Values by name: they are objects of the session when the code begins. */
  declare readonly inputParameters: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Names of the objects whose values are wanted at the end (output result). */
  declare readonly outputParameters: pulumi.Output<string[] | undefined>;
  /** Any text: a change executes the same again. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** Whether the code came to its end. */
  declare readonly success: pulumi.Output<boolean>;
  /** Why it did not. */
  declare readonly errorMessage: pulumi.Output<string | undefined>;
  /** What it printed. */
  declare readonly consoleOutput: pulumi.Output<string>;
  /** The values of outputParameters, by name. */
  declare readonly result: pulumi.Output<{ [key: string]: any }>;
  /** Names of the files in the working directory that it wrote. */
  declare readonly changedFiles: pulumi.Output<string[]>;

  /** Whether an object is a SessionExecution of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is SessionExecution {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:SessionExecution" || type === "pulumi-nodejs:dynamic/mlserver:SessionExecution";
  }

  /** The state of an existing SessionExecution, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): SessionExecution {
    return new SessionExecution(name, undefined as unknown as SessionExecutionArgs, { ...opts, id });
  }

  constructor(name: string, args: SessionExecutionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:SessionExecution", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link SessionFile}. */
export interface SessionFileArgs {
  /**
   * Id of the session: the output sessionId of mlserver.Session.
   *
   * A change makes a new object: it belongs to its session.
   */
  sessionId: pulumi.Input<string>;
  /**
   * Name that it has in the working directory. Default: the resource's name with - for everything but letters, digits, _, . and -.
   *
   * A change makes a new object: a file cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /** The local file. It is streamed. Relative to the folder of Pulumi.yaml. */
  source: pulumi.Input<string>;
}

/**
 * A file in the working directory of a session. Another content is uploaded over it. What code in the session makes of it is left as it is. The server stores no mark: where the session has exactly this content under the name, it is taken for the one that an interrupted update made.
 *
 * Id: `sessions/{sessionId}/files/{name}`. Source: Machine Learning Server 9.3.0, core APIs, Session Management.
 */
export class SessionFile extends pulumi.CustomResource {
  /** Id of the session: the output sessionId of mlserver.Session. */
  declare readonly sessionId: pulumi.Output<string>;
  /** Name that it has in the working directory. Default: the resource's name with - for everything but letters, digits, _, . and -. */
  declare readonly name: pulumi.Output<string>;
  /** The local file. It is streamed. Relative to the folder of Pulumi.yaml. */
  declare readonly source: pulumi.Output<string>;
  /** SHA-256 of the content, in hexadecimal. */
  declare readonly contentHash: pulumi.Output<string | undefined>;

  /** Whether an object is a SessionFile of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is SessionFile {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:SessionFile" || type === "pulumi-nodejs:dynamic/mlserver:SessionFile";
  }

  /** The state of an existing SessionFile, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): SessionFile {
    return new SessionFile(name, undefined as unknown as SessionFileArgs, { ...opts, id });
  }

  constructor(name: string, args: SessionFileArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:SessionFile", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link SessionObject}. */
export interface SessionObjectArgs {
  /**
   * Id of the session: the output sessionId of mlserver.Session.
   *
   * A change makes a new object: it belongs to its session.
   */
  sessionId: pulumi.Input<string>;
  /**
   * Name of the object. Default: the resource's name with - for everything but letters, digits, _, . and -.
   *
   * A change makes a new object: an object cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /** The file with the serialized object: .RData for an R session, .dill (of Python 3.5) for a Python session. It is streamed. Relative to the folder of Pulumi.yaml. */
  source: pulumi.Input<string>;
}

/**
 * An object (a variable) in the workspace of a session. Another content is uploaded over it. What code in the session makes of it is left as it is. The server stores no mark: where the session has exactly this content under the name, it is taken for the one that an interrupted update made.
 *
 * Id: `sessions/{sessionId}/workspace/{name}`. Source: Machine Learning Server 9.3.0, core APIs, Session Management.
 */
export class SessionObject extends pulumi.CustomResource {
  /** Id of the session: the output sessionId of mlserver.Session. */
  declare readonly sessionId: pulumi.Output<string>;
  /** Name of the object. Default: the resource's name with - for everything but letters, digits, _, . and -. */
  declare readonly name: pulumi.Output<string>;
  /** The file with the serialized object: .RData for an R session, .dill (of Python 3.5) for a Python session. It is streamed. Relative to the folder of Pulumi.yaml. */
  declare readonly source: pulumi.Output<string>;
  /** SHA-256 of the content, in hexadecimal. */
  declare readonly contentHash: pulumi.Output<string | undefined>;

  /** Whether an object is a SessionObject of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is SessionObject {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:SessionObject" || type === "pulumi-nodejs:dynamic/mlserver:SessionObject";
  }

  /** The state of an existing SessionObject, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): SessionObject {
    return new SessionObject(name, undefined as unknown as SessionObjectArgs, { ...opts, id });
  }

  constructor(name: string, args: SessionObjectArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:SessionObject", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Snapshot}. */
export interface SnapshotArgs {
  /**
   * Id of the session to save: the output sessionId of mlserver.Session. No import can tell it.
   *
   * A change makes a new object: a snapshot is of one session.
   */
  sessionId: pulumi.Input<string>;
  /**
   * Name that the server's lists show, and behind it ~ and the mark of this resource. Default: the resource's name.
   *
   * A change makes a new object: a snapshot cannot be renamed.
   */
  name?: pulumi.Input<string>;
  /**
   * Any text: a change takes the snapshot anew. What it is taken of belongs here, such as the id of the last execution.
   *
   * A change makes a new object: the trigger changed, which asks for another snapshot.
   */
  trigger?: pulumi.Input<string>;
  /** Whether the server keeps it when it is replaced or deleted here. Default: false. What was made of a snapshot does without it later. One that is to be kept is always taken anew, never taken over from an interrupted update: what that took is kept as well. */
  retain?: pulumi.Input<boolean>;
}

/**
 * A snapshot of a session: its workspace and the files of its working directory, to start other sessions from and to bake into services. It is what the session was when it was taken: it does not follow it.
 *
 * Id: `snapshots/{snapshotId}`. Source: Machine Learning Server 9.3.0, core APIs, Snapshots.
 */
export class Snapshot extends pulumi.CustomResource {
  /** Id of the session to save: the output sessionId of mlserver.Session. No import can tell it. */
  declare readonly sessionId: pulumi.Output<string>;
  /** Name that the server's lists show, and behind it ~ and the mark of this resource. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** Any text: a change takes the snapshot anew. What it is taken of belongs here, such as the id of the last execution. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** Whether the server keeps it when it is replaced or deleted here. Default: false. What was made of a snapshot does without it later. One that is to be kept is always taken anew, never taken over from an interrupted update: what that took is kept as well. */
  declare readonly retain: pulumi.Output<boolean>;
  /** Its id on the server. */
  declare readonly snapshotId: pulumi.Output<string>;
  /** The user who took it; nobody else can load it. */
  declare readonly owner: pulumi.Output<string | undefined>;
  /** When it was taken: ISO 8601 without a zone. */
  declare readonly creationTime: pulumi.Output<string | undefined>;
  /** Size of its zip archive in bytes. */
  declare readonly contentSize: pulumi.Output<number | undefined>;

  /** Whether an object is a Snapshot of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Snapshot {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:mlserver:Snapshot" || type === "pulumi-nodejs:dynamic/mlserver:Snapshot";
  }

  /** The state of an existing Snapshot, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Snapshot {
    return new Snapshot(name, undefined as unknown as SnapshotArgs, { ...opts, id });
  }

  constructor(name: string, args: SnapshotArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("mlserver:Snapshot", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link getComputeNodes}. */
export interface GetComputeNodesArgs {

}

/** Arguments of {@link getComputeNodesOutput}. */
export interface GetComputeNodesOutputArgs {

}

/** Result of {@link getComputeNodes}. */
export interface GetComputeNodesResult {
  /** Their URIs, or ranges of them such as http://1.1.1.1:10-12, as they were entered. */
  computeNodes: string[];
}

/**
 * The compute nodes that all web nodes share.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Configuration.
 */
export function getComputeNodes(args: GetComputeNodesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetComputeNodesResult> {
  return invoke("mlserver:getComputeNodes", args, opts);
}

/**
 * The compute nodes that all web nodes share.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Configuration.
 */
export function getComputeNodesOutput(args: GetComputeNodesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetComputeNodesResult> {
  return invokeOutput("mlserver:getComputeNodes", args, opts);
}

/** Arguments of {@link getCoreSwagger}. */
export interface GetCoreSwaggerArgs {
  /** Version of the product, such as 9.3.0. Default: 9.3.0. */
  version?: string;
  /** mlserver for Machine Learning Server, rserver for its predecessor R Server. Default: mlserver. */
  product?: "mlserver" | "rserver";
  /** Where the documents are, for copies of them in closed networks. Default: https://microsoft.github.io/deployr-api-docs/swagger. */
  baseUrl?: string;
}

/** Arguments of {@link getCoreSwaggerOutput}. */
export interface GetCoreSwaggerOutputArgs {
  /** Version of the product, such as 9.3.0. Default: 9.3.0. */
  version?: pulumi.Input<string>;
  /** mlserver for Machine Learning Server, rserver for its predecessor R Server. Default: mlserver. */
  product?: pulumi.Input<"mlserver" | "rserver">;
  /** Where the documents are, for copies of them in closed networks. Default: https://microsoft.github.io/deployr-api-docs/swagger. */
  baseUrl?: pulumi.Input<string>;
}

/** Result of {@link getCoreSwagger}. */
export interface GetCoreSwaggerResult {
  /** The document (Swagger 2.0). */
  swagger: { [key: string]: any };
  /** Where it was found. */
  swaggerUrl: string;
}

/**
 * The Swagger document of the core APIs themselves, as Microsoft publishes it for each version: what clients of the server are generated from. It does not come from the server, and no credential is sent for it.
 *
 * Source: Machine Learning Server 9.3.0, Swagger documents of the core APIs.
 */
export function getCoreSwagger(args: GetCoreSwaggerArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetCoreSwaggerResult> {
  return invoke("mlserver:getCoreSwagger", args, opts);
}

/**
 * The Swagger document of the core APIs themselves, as Microsoft publishes it for each version: what clients of the server are generated from. It does not come from the server, and no credential is sent for it.
 *
 * Source: Machine Learning Server 9.3.0, Swagger documents of the core APIs.
 */
export function getCoreSwaggerOutput(args: GetCoreSwaggerOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetCoreSwaggerResult> {
  return invokeOutput("mlserver:getCoreSwagger", args, opts);
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
 * Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export function getService(args: GetServiceArgs, opts?: pulumi.InvokeOptions): Promise<GetServiceResult> {
  return invoke("mlserver:getService", args, opts);
}

/**
 * A published web service, by name and version. Without a version, the one that was published last.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export function getServiceOutput(args: GetServiceOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetServiceResult> {
  return invokeOutput("mlserver:getService", args, opts);
}

/** Arguments of {@link getServicePool}. */
export interface GetServicePoolArgs {
  /** The service's name. */
  name: string;
  /** The service's version. */
  version: string;
}

/** Arguments of {@link getServicePoolOutput}. */
export interface GetServicePoolOutputArgs {
  /** The service's name. */
  name: pulumi.Input<string>;
  /** The service's version. */
  version: pulumi.Input<string>;
}

/** Result of {@link getServicePool}. */
export interface GetServicePoolResult {
  /** The compute nodes, each with the state of the pool. A service that does not exist has a pool on none. */
  nodes: PoolNode[];
}

/**
 * The dedicated pool of a web service, node by node. The server does not tell its sizes.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Service Pools.
 */
export function getServicePool(args: GetServicePoolArgs, opts?: pulumi.InvokeOptions): Promise<GetServicePoolResult> {
  return invoke("mlserver:getServicePool", args, opts);
}

/**
 * The dedicated pool of a web service, node by node. The server does not tell its sizes.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Service Pools.
 */
export function getServicePoolOutput(args: GetServicePoolOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetServicePoolResult> {
  return invokeOutput("mlserver:getServicePool", args, opts);
}

/** Arguments of {@link getServiceSwagger}. */
export interface GetServiceSwaggerArgs {
  /** The service's name. */
  name: string;
  /** The service's version. */
  version: string;
}

/** Arguments of {@link getServiceSwaggerOutput}. */
export interface GetServiceSwaggerOutputArgs {
  /** The service's name. */
  name: pulumi.Input<string>;
  /** The service's version. */
  version: pulumi.Input<string>;
}

/** Result of {@link getServiceSwagger}. */
export interface GetServiceSwaggerResult {
  /** The document (Swagger 2.0). */
  swagger: { [key: string]: any };
  /** Where it is. */
  swaggerUrl: string;
}

/**
 * The Swagger document that the server generates for a web service: what clients of it are generated from.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Services Consumption.
 */
export function getServiceSwagger(args: GetServiceSwaggerArgs, opts?: pulumi.InvokeOptions): Promise<GetServiceSwaggerResult> {
  return invoke("mlserver:getServiceSwagger", args, opts);
}

/**
 * The Swagger document that the server generates for a web service: what clients of it are generated from.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Services Consumption.
 */
export function getServiceSwaggerOutput(args: GetServiceSwaggerOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetServiceSwaggerResult> {
  return invokeOutput("mlserver:getServiceSwagger", args, opts);
}

/** Arguments of {@link getServiceVersions}. */
export interface GetServiceVersionsArgs {
  /** The service's name. */
  name: string;
}

/** Arguments of {@link getServiceVersionsOutput}. */
export interface GetServiceVersionsOutputArgs {
  /** The service's name. */
  name: pulumi.Input<string>;
}

/** Result of {@link getServiceVersions}. */
export interface GetServiceVersionsResult {
  /** The versions, the last published one at the end; none where there is no such service. */
  versions: string[];
  /** The version that was published last. */
  latest?: string;
}

/**
 * The versions of one web service that the configured user may see, in the order of their publication.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export function getServiceVersions(args: GetServiceVersionsArgs, opts?: pulumi.InvokeOptions): Promise<GetServiceVersionsResult> {
  return invoke("mlserver:getServiceVersions", args, opts);
}

/**
 * The versions of one web service that the configured user may see, in the order of their publication.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export function getServiceVersionsOutput(args: GetServiceVersionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetServiceVersionsResult> {
  return invokeOutput("mlserver:getServiceVersions", args, opts);
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
 * Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export function getServices(args: GetServicesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetServicesResult> {
  return invoke("mlserver:getServices", args, opts);
}

/**
 * The published web services that the configured user may see.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Services Management.
 */
export function getServicesOutput(args: GetServicesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetServicesResult> {
  return invokeOutput("mlserver:getServices", args, opts);
}

/** Arguments of {@link getSessionConsoleOutput}. */
export interface GetSessionConsoleOutputArgs {
  /** The session's id. */
  sessionId: string;
}

/** Arguments of {@link getSessionConsoleOutputOutput}. */
export interface GetSessionConsoleOutputOutputArgs {
  /** The session's id. */
  sessionId: pulumi.Input<string>;
}

/** Result of {@link getSessionConsoleOutput}. */
export interface GetSessionConsoleOutputResult {
  /** The console's text. */
  consoleOutput: string;
}

/**
 * What the current or last execution in a session has printed.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionConsoleOutput(args: GetSessionConsoleOutputArgs, opts?: pulumi.InvokeOptions): Promise<GetSessionConsoleOutputResult> {
  return invoke("mlserver:getSessionConsoleOutput", args, opts);
}

/**
 * What the current or last execution in a session has printed.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionConsoleOutputOutput(args: GetSessionConsoleOutputOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionConsoleOutputResult> {
  return invokeOutput("mlserver:getSessionConsoleOutput", args, opts);
}

/** Arguments of {@link getSessionFile}. */
export interface GetSessionFileArgs {
  /** The session's id. */
  sessionId: string;
  /** The file's name in the session. */
  fileName: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link getSessionFileOutput}. */
export interface GetSessionFileOutputArgs {
  /** The session's id. */
  sessionId: pulumi.Input<string>;
  /** The file's name in the session. */
  fileName: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link getSessionFile}. */
export interface GetSessionFileResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * Downloads a file of a session's working directory to a local file. It is streamed, and downloaded again at every preview.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionFile(args: GetSessionFileArgs, opts?: pulumi.InvokeOptions): Promise<GetSessionFileResult> {
  return invoke("mlserver:getSessionFile", args, opts);
}

/**
 * Downloads a file of a session's working directory to a local file. It is streamed, and downloaded again at every preview.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionFileOutput(args: GetSessionFileOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionFileResult> {
  return invokeOutput("mlserver:getSessionFile", args, opts);
}

/** Arguments of {@link getSessionFiles}. */
export interface GetSessionFilesArgs {
  /** The session's id. */
  sessionId: string;
}

/** Arguments of {@link getSessionFilesOutput}. */
export interface GetSessionFilesOutputArgs {
  /** The session's id. */
  sessionId: pulumi.Input<string>;
}

/** Result of {@link getSessionFiles}. */
export interface GetSessionFilesResult {
  /** Their names. */
  files: string[];
}

/**
 * The files in a session's working directory.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionFiles(args: GetSessionFilesArgs, opts?: pulumi.InvokeOptions): Promise<GetSessionFilesResult> {
  return invoke("mlserver:getSessionFiles", args, opts);
}

/**
 * The files in a session's working directory.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionFilesOutput(args: GetSessionFilesOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionFilesResult> {
  return invokeOutput("mlserver:getSessionFiles", args, opts);
}

/** Arguments of {@link getSessionHistory}. */
export interface GetSessionHistoryArgs {
  /** The session's id. */
  sessionId: string;
}

/** Arguments of {@link getSessionHistoryOutput}. */
export interface GetSessionHistoryOutputArgs {
  /** The session's id. */
  sessionId: pulumi.Input<string>;
}

/** Result of {@link getSessionHistory}. */
export interface GetSessionHistoryResult {
  /** The code of each execution, oldest first. */
  history: string[];
}

/**
 * The code that was executed in a session.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionHistory(args: GetSessionHistoryArgs, opts?: pulumi.InvokeOptions): Promise<GetSessionHistoryResult> {
  return invoke("mlserver:getSessionHistory", args, opts);
}

/**
 * The code that was executed in a session.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionHistoryOutput(args: GetSessionHistoryOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionHistoryResult> {
  return invokeOutput("mlserver:getSessionHistory", args, opts);
}

/** Arguments of {@link getSessionWorkspace}. */
export interface GetSessionWorkspaceArgs {
  /** The session's id. */
  sessionId: string;
}

/** Arguments of {@link getSessionWorkspaceOutput}. */
export interface GetSessionWorkspaceOutputArgs {
  /** The session's id. */
  sessionId: pulumi.Input<string>;
}

/** Result of {@link getSessionWorkspace}. */
export interface GetSessionWorkspaceResult {
  /** Their names. */
  objects: string[];
}

/**
 * The objects (variables) in a session's workspace.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionWorkspace(args: GetSessionWorkspaceArgs, opts?: pulumi.InvokeOptions): Promise<GetSessionWorkspaceResult> {
  return invoke("mlserver:getSessionWorkspace", args, opts);
}

/**
 * The objects (variables) in a session's workspace.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionWorkspaceOutput(args: GetSessionWorkspaceOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionWorkspaceResult> {
  return invokeOutput("mlserver:getSessionWorkspace", args, opts);
}

/** Arguments of {@link getSessionWorkspaceObject}. */
export interface GetSessionWorkspaceObjectArgs {
  /** The session's id. */
  sessionId: string;
  /** The object's name in the workspace. */
  objectName: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link getSessionWorkspaceObjectOutput}. */
export interface GetSessionWorkspaceObjectOutputArgs {
  /** The session's id. */
  sessionId: pulumi.Input<string>;
  /** The object's name in the workspace. */
  objectName: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link getSessionWorkspaceObject}. */
export interface GetSessionWorkspaceObjectResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * Downloads an object of a session's workspace, serialized (.RData for R, .dill for Python), to a local file. It is streamed, and downloaded again at every preview. Python objects are made for Python 3.5.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionWorkspaceObject(args: GetSessionWorkspaceObjectArgs, opts?: pulumi.InvokeOptions): Promise<GetSessionWorkspaceObjectResult> {
  return invoke("mlserver:getSessionWorkspaceObject", args, opts);
}

/**
 * Downloads an object of a session's workspace, serialized (.RData for R, .dill for Python), to a local file. It is streamed, and downloaded again at every preview. Python objects are made for Python 3.5.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionWorkspaceObjectOutput(args: GetSessionWorkspaceObjectOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionWorkspaceObjectResult> {
  return invokeOutput("mlserver:getSessionWorkspaceObject", args, opts);
}

/** Arguments of {@link getSessions}. */
export interface GetSessionsArgs {
  /** Only those of this name, with the mark of a resource (~ and 16 digits) or without: several may have it. */
  name?: string;
}

/** Arguments of {@link getSessionsOutput}. */
export interface GetSessionsOutputArgs {
  /** Only those of this name, with the mark of a resource (~ and 16 digits) or without: several may have it. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getSessions}. */
export interface GetSessionsResult {
  /** The sessions. */
  sessions: LiveSession[];
}

/**
 * The live sessions of the configured user.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessions(args: GetSessionsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSessionsResult> {
  return invoke("mlserver:getSessions", args, opts);
}

/**
 * The live sessions of the configured user.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Sessions.
 */
export function getSessionsOutput(args: GetSessionsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetSessionsResult> {
  return invokeOutput("mlserver:getSessions", args, opts);
}

/** Arguments of {@link getSnapshotContent}. */
export interface GetSnapshotContentArgs {
  /** The snapshot's id. */
  snapshotId: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link getSnapshotContentOutput}. */
export interface GetSnapshotContentOutputArgs {
  /** The snapshot's id. */
  snapshotId: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link getSnapshotContent}. */
export interface GetSnapshotContentResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * Downloads a session snapshot to a local file: a zip archive of the workspace and the files of the working directory. It is streamed, and downloaded again at every preview.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Snapshots.
 */
export function getSnapshotContent(args: GetSnapshotContentArgs, opts?: pulumi.InvokeOptions): Promise<GetSnapshotContentResult> {
  return invoke("mlserver:getSnapshotContent", args, opts);
}

/**
 * Downloads a session snapshot to a local file: a zip archive of the workspace and the files of the working directory. It is streamed, and downloaded again at every preview.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Snapshots.
 */
export function getSnapshotContentOutput(args: GetSnapshotContentOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetSnapshotContentResult> {
  return invokeOutput("mlserver:getSnapshotContent", args, opts);
}

/** Arguments of {@link getSnapshots}. */
export interface GetSnapshotsArgs {
  /** Only those of this name, with the mark of a resource (~ and 16 digits) or without: several may have it. */
  name?: string;
}

/** Arguments of {@link getSnapshotsOutput}. */
export interface GetSnapshotsOutputArgs {
  /** Only those of this name, with the mark of a resource (~ and 16 digits) or without: several may have it. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getSnapshots}. */
export interface GetSnapshotsResult {
  /** The snapshots. */
  snapshots: SavedSnapshot[];
}

/**
 * The session snapshots of the configured user.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Snapshots.
 */
export function getSnapshots(args: GetSnapshotsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSnapshotsResult> {
  return invoke("mlserver:getSnapshots", args, opts);
}

/**
 * The session snapshots of the configured user.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Snapshots.
 */
export function getSnapshotsOutput(args: GetSnapshotsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetSnapshotsResult> {
  return invokeOutput("mlserver:getSnapshots", args, opts);
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
 * Source: Machine Learning Server 9.3.0, core APIs, Status.
 */
export function getStatus(args: GetStatusArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetStatusResult> {
  return invoke("mlserver:getStatus", args, opts);
}

/**
 * The health of the server: its compute nodes, authentication and database.
 *
 * Source: Machine Learning Server 9.3.0, core APIs, Status.
 */
export function getStatusOutput(args: GetStatusOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetStatusResult> {
  return invokeOutput("mlserver:getStatus", args, opts);
}
