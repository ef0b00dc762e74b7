// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { MlopsResource, invoke, invokeOutput } from "../hosts/resource";

/** A reference to an object, perhaps at a revision. */
export interface ResourceRefArgs {
  /** Id of the object. */
  id: pulumi.Input<string>;
  /** Revision of the object. */
  rev?: pulumi.Input<string>;
}

/** How an online deployment serves. */
export interface OnlineDeploymentArgs {
  /** A name that stands for the id in the prediction URL: 1 to 36 characters out of a-z, 0-9 and _, unique on the platform. */
  servingName?: pulumi.Input<string>;
  /** Further parameters of the deployment. */
  parameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** How a batch deployment runs. */
export interface BatchDeploymentArgs {
  /**
   * Parameters of the deployment.
   *
   * A change makes a new object: the platform patches no parameters of a batch deployment.
   */
  parameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** How an R Shiny application is served. */
export interface ShinyDeploymentArgs {
  /**
   * Who may use it, such as members_of_deployment_space.
   *
   * A change makes a new object: the platform patches nothing of an R Shiny deployment.
   */
  authentication?: pulumi.Input<string>;
  /**
   * Parameters of the deployment.
   *
   * A change makes a new object: the platform patches nothing of an R Shiny deployment.
   */
  parameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** A hardware specification, by its id or its name. */
export interface HardwareSpecArgs {
  /** Id of the hardware specification. */
  id?: pulumi.Input<string>;
  /** Revision of the hardware specification. */
  rev?: pulumi.Input<string>;
  /** Name of the hardware specification, such as XS or S. */
  name?: pulumi.Input<string>;
  /** Number of nodes (copies), at least 1. */
  numNodes?: pulumi.Input<number>;
}

/** The hardware of one runtime of a hybrid pipeline. */
export interface HybridPipelineHardwareSpecArgs {
  /** The runtime, such as auto_ai.kb. */
  nodeRuntimeId: pulumi.Input<string>;
  /** Its hardware. */
  hardwareSpec: pulumi.Input<HardwareSpecArgs>;
}

/** A reference to an object, perhaps at a revision. */
export interface ResourceRef {
  /** Id of the object. */
  id: string;
  /** Revision of the object. */
  rev?: string;
}

/** How an online deployment serves. */
export interface OnlineDeployment {
  /** A name that stands for the id in the prediction URL: 1 to 36 characters out of a-z, 0-9 and _, unique on the platform. */
  servingName?: string;
  /** Further parameters of the deployment. */
  parameters?: { [key: string]: any };
}

/** How a batch deployment runs. */
export interface BatchDeployment {
  /** Parameters of the deployment. */
  parameters?: { [key: string]: any };
}

/** How an R Shiny application is served. */
export interface ShinyDeployment {
  /** Who may use it, such as members_of_deployment_space. */
  authentication?: string;
  /** Parameters of the deployment. */
  parameters?: { [key: string]: any };
}

/** A hardware specification, by its id or its name. */
export interface HardwareSpec {
  /** Id of the hardware specification. */
  id?: string;
  /** Revision of the hardware specification. */
  rev?: string;
  /** Name of the hardware specification, such as XS or S. */
  name?: string;
  /** Number of nodes (copies), at least 1. */
  numNodes?: number;
}

/** The hardware of one runtime of a hybrid pipeline. */
export interface HybridPipelineHardwareSpec {
  /** The runtime, such as auto_ai.kb. */
  nodeRuntimeId: string;
  /** Its hardware. */
  hardwareSpec: HardwareSpec;
}

/** A software specification, by its id or its name. */
export interface SoftwareSpecArgs {
  /** Id of the software specification. */
  id?: pulumi.Input<string>;
  /** Revision of the software specification. */
  rev?: pulumi.Input<string>;
  /** Name of the software specification. */
  name?: pulumi.Input<string>;
}

/** A version of your own, which IBM AI Factsheets can track. */
export interface ModelVersionArgs {
  /** The version: semantic versioning, such as 1.0.0. */
  number: pulumi.Input<string>;
  /** A tag of the version. */
  tag?: pulumi.Input<string>;
  /** What changed with the version. */
  description?: pulumi.Input<string>;
}

/** The file that holds the model. */
export interface ModelContentArgs {
  /** The file, relative to the folder of Pulumi.yaml. It is streamed, never held in memory. */
  path: pulumi.Input<string>;
  /** Format of the content: any value; native, pipeline-node and coreml have a meaning. Default: native. */
  format?: pulumi.Input<string>;
  /** Type of the file. Default: application/zip. */
  mediaType?: pulumi.Input<"application/zip" | "application/gzip" | "application/json" | "text/plain" | "application/xml">;
  /** With the format pipeline-node: the node. */
  pipelineNodeId?: pulumi.Input<string>;
  /** With the format coreml: the deployment. */
  deploymentId?: pulumi.Input<string>;
}

/** A curated foundation model. */
export interface FoundationModelArgs {
  /** Its id, such as ibm/granite-13b-chat-v2-curated. */
  modelId: pulumi.Input<string>;
}

/** A reference to data. */
export interface DataReferenceArgs {
  /** Kind of the reference: data_asset, connection_asset, container, url, … */
  type: pulumi.Input<string>;
  /** Name of the reference. */
  id?: pulumi.Input<string>;
  /** How the data is reached: for connection_asset the id of the connection. It may hold credentials. Kept as a secret. */
  connection?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** Where the data is: for data_asset its href, /v2/assets/{assetId}?space_id={spaceId}. */
  location?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** The schema of the data. */
  schema?: pulumi.Input<DataSchemaArgs>;
}

/** The schema of data. */
export interface DataSchemaArgs {
  /** The schema's id. */
  id?: pulumi.Input<string>;
  /** The schema's name. */
  name?: pulumi.Input<string>;
  /** The kind of data, such as DataFrame. */
  type?: pulumi.Input<string>;
  /** The fields. */
  fields?: pulumi.Input<pulumi.Input<SchemaFieldArgs>[]>;
}

/** One field of a data schema. */
export interface SchemaFieldArgs {
  /** The field's name. */
  name: pulumi.Input<string>;
  /** The field's type. */
  type?: pulumi.Input<string>;
}

/** The schemas of predictions. */
export interface ModelSchemasArgs {
  /** What a prediction takes. */
  input?: pulumi.Input<pulumi.Input<DataSchemaArgs>[]>;
  /** What a prediction gives. */
  output?: pulumi.Input<pulumi.Input<DataSchemaArgs>[]>;
}

/** The size of a model. */
export interface ModelSizeArgs {
  /** In memory, in bytes. */
  inMemory?: pulumi.Input<number>;
  /** On disk, in bytes. */
  content?: pulumi.Input<number>;
}

/** The training that produced a model. */
export interface ModelTrainingArgs {
  /** Id of the training. */
  id: pulumi.Input<string>;
}

/** A software specification, by its id or its name. */
export interface SoftwareSpec {
  /** Id of the software specification. */
  id?: string;
  /** Revision of the software specification. */
  rev?: string;
  /** Name of the software specification. */
  name?: string;
}

/** A version of your own, which IBM AI Factsheets can track. */
export interface ModelVersion {
  /** The version: semantic versioning, such as 1.0.0. */
  number: string;
  /** A tag of the version. */
  tag?: string;
  /** What changed with the version. */
  description?: string;
}

/** The file that holds the model. */
export interface ModelContent {
  /** The file, relative to the folder of Pulumi.yaml. It is streamed, never held in memory. */
  path: string;
  /** Format of the content: any value; native, pipeline-node and coreml have a meaning. Default: native. */
  format: string;
  /** Type of the file. Default: application/zip. */
  mediaType: "application/zip" | "application/gzip" | "application/json" | "text/plain" | "application/xml";
  /** With the format pipeline-node: the node. */
  pipelineNodeId?: string;
  /** With the format coreml: the deployment. */
  deploymentId?: string;
}

/** A curated foundation model. */
export interface FoundationModel {
  /** Its id, such as ibm/granite-13b-chat-v2-curated. */
  modelId: string;
}

/** A reference to data. */
export interface DataReference {
  /** Kind of the reference: data_asset, connection_asset, container, url, … */
  type: string;
  /** Name of the reference. */
  id?: string;
  /** How the data is reached: for connection_asset the id of the connection. It may hold credentials. Kept as a secret. */
  connection?: { [key: string]: any };
  /** Where the data is: for data_asset its href, /v2/assets/{assetId}?space_id={spaceId}. */
  location?: { [key: string]: any };
  /** The schema of the data. */
  schema?: DataSchema;
}

/** The schema of data. */
export interface DataSchema {
  /** The schema's id. */
  id?: string;
  /** The schema's name. */
  name?: string;
  /** The kind of data, such as DataFrame. */
  type?: string;
  /** The fields. */
  fields?: SchemaField[];
}

/** One field of a data schema. */
export interface SchemaField {
  /** The field's name. */
  name: string;
  /** The field's type. */
  type?: string;
}

/** The schemas of predictions. */
export interface ModelSchemas {
  /** What a prediction takes. */
  input?: DataSchema[];
  /** What a prediction gives. */
  output?: DataSchema[];
}

/** The size of a model. */
export interface ModelSize {
  /** In memory, in bytes. */
  inMemory?: number;
  /** On disk, in bytes. */
  content?: number;
}

/** The training that produced a model. */
export interface ModelTraining {
  /** Id of the training. */
  id: string;
}

/** A deployment as the platform answers it. */
export interface DeploymentDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** Its description: at most 1000 characters. */
  description?: string;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: string[];
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: { [key: string]: any };
  /** What is served: a model, function or script. A change is rolled out and waited for; when the platform reverts it, the update fails with the platform's reason and the old asset goes on serving. */
  asset?: ResourceRef;
  /** Makes it an online deployment; may be empty. Excludes batch and rShiny. */
  online?: OnlineDeployment;
  /** Makes it a batch deployment; may be empty. Excludes online and rShiny. */
  batch?: BatchDeployment;
  /** Makes it an R Shiny deployment. Excludes online and batch. */
  rShiny?: ShinyDeployment;
  /** The hardware. Online: numNodes is the number of copies, set by a PATCH once the deployment is ready; id and name are needed by the platform, but have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline, for batch deployments only. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
  /** The deployment's id on the platform. */
  deploymentId: string;
  /** initializing, updating, ready or failed. */
  state: string;
  /** Where predictions are asked for, those with the serving name included. Empty for batch deployments. */
  scoringUrls: string[];
  /** Kind of the asset: model, function, py_script, do. */
  deployedAssetType?: string;
  /** Id of the user who made it. */
  owner?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  modifiedAt?: string;
  /** Its revision. */
  rev?: string;
  /** The object that it is a revision of. */
  parentId?: string;
}

/** A model as the platform answers it. */
export interface ModelDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
  /** The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation. */
  type?: string;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** Its description: at most 1000 characters. */
  description?: string;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: string[];
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: { [key: string]: any };
  /** The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays. */
  softwareSpec?: SoftwareSpec;
  /** A version of your own. Once set it can be replaced, but not removed: left out, it stays. */
  modelVersion?: ModelVersion;
  /** The foundation model of the type curated_foundation_model_1.0. */
  foundationModel?: FoundationModel;
  /** The pipeline that produced the model. */
  pipeline?: ResourceRef;
  /** The model definition that it was trained from. */
  modelDefinition?: ResourceRef;
  /** Hyper parameters used for training it. */
  hyperParameters?: { [key: string]: any };
  /** Domain name of your own, such as sentiment, vision, finance or retail. */
  domain?: string;
  /** The data that it was trained with. */
  trainingDataReferences?: DataReference[];
  /** The holdout or test data. */
  testDataReferences?: DataReference[];
  /** The schemas of predictions; they take precedence over those of the data references. */
  schemas?: ModelSchemas;
  /** Name of the label column. */
  labelColumn?: string;
  /** Name of the label column as the estimator sees it, after the transformers before it. */
  transformedLabelColumn?: string;
  /** Its size. */
  size?: ModelSize;
  /** Metrics of the model. */
  metrics?: ({ [key: string]: any })[];
  /** TensorFlow 2 models in H5 format: the user-defined classes and functions, from the name in the model to the qualified name. */
  userDefinedObjects?: { [key: string]: string };
  /** The software specifications of the pipeline that generated it. */
  hybridPipelineSoftwareSpecs?: SoftwareSpec[];
  /** Deprecated by the platform, use training: id of the training that produced it. */
  trainingId?: string;
  /** The training that produced it. */
  training?: ModelTraining;
  /** The data preprocessing that the training executed. */
  dataPreprocessing?: ({ [key: string]: any })[];
  /** The model's id on the platform. */
  modelId: string;
  /** How far the platform is with fetching the content from contentLocation: completed when it is done. */
  contentImportState?: string;
  /** Id of the user who made it. */
  owner?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  modifiedAt?: string;
  /** Its revision. */
  rev?: string;
  /** The object that it is a revision of. */
  parentId?: string;
}

/** Arguments of {@link Deployment}. */
export interface DeploymentArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its name: looked up once. Excludes spaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** What is served: a model, function or script. A change is rolled out and waited for; when the platform reverts it, the update fails with the platform's reason and the old asset goes on serving. */
  asset: pulumi.Input<ResourceRefArgs>;
  /**
   * Makes it an online deployment; may be empty. Excludes batch and rShiny.
   *
   * A change makes a new object: the platform cannot turn one kind of deployment into another.
   */
  online?: pulumi.Input<OnlineDeploymentArgs>;
  /**
   * Makes it a batch deployment; may be empty. Excludes online and rShiny.
   *
   * A change makes a new object: the platform cannot turn one kind of deployment into another.
   */
  batch?: pulumi.Input<BatchDeploymentArgs>;
  /**
   * Makes it an R Shiny deployment. Excludes online and batch.
   *
   * A change makes a new object: the platform cannot turn one kind of deployment into another.
   */
  rShiny?: pulumi.Input<ShinyDeploymentArgs>;
  /** The hardware. Online: numNodes is the number of copies, set by a PATCH once the deployment is ready; id and name are needed by the platform, but have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: pulumi.Input<HardwareSpecArgs>;
  /** The hardware of each runtime of a hybrid pipeline, for batch deployments only. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: pulumi.Input<pulumi.Input<HybridPipelineHardwareSpecArgs>[]>;
}

/**
 * An asset served online, or run in batch, by watsonx.ai Runtime.
 *
 * Id: `spaces/{spaceId}/deployments/{deploymentId}`. Source: watsonx.ai Runtime v4, Deployments.
 */
export class Deployment extends MlopsResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** What is served: a model, function or script. A change is rolled out and waited for; when the platform reverts it, the update fails with the platform's reason and the old asset goes on serving. */
  declare readonly asset: pulumi.Output<ResourceRef>;
  /** Makes it an online deployment; may be empty. Excludes batch and rShiny. */
  declare readonly online: pulumi.Output<OnlineDeployment | undefined>;
  /** Makes it a batch deployment; may be empty. Excludes online and rShiny. */
  declare readonly batch: pulumi.Output<BatchDeployment | undefined>;
  /** Makes it an R Shiny deployment. Excludes online and batch. */
  declare readonly rShiny: pulumi.Output<ShinyDeployment | undefined>;
  /** The hardware. Online: numNodes is the number of copies, set by a PATCH once the deployment is ready; id and name are needed by the platform, but have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
  declare readonly hardwareSpec: pulumi.Output<HardwareSpec | undefined>;
  /** The hardware of each runtime of a hybrid pipeline, for batch deployments only. Excludes hardwareSpec. */
  declare readonly hybridPipelineHardwareSpecs: pulumi.Output<HybridPipelineHardwareSpec[] | undefined>;
  /** The deployment's id on the platform. */
  declare readonly deploymentId: pulumi.Output<string>;
  /** initializing, updating, ready or failed. */
  declare readonly state: pulumi.Output<string>;
  /** Where predictions are asked for, those with the serving name included. Empty for batch deployments. */
  declare readonly scoringUrls: pulumi.Output<string[]>;
  /** Kind of the asset: model, function, py_script, do. */
  declare readonly deployedAssetType: pulumi.Output<string | undefined>;
  /** Id of the user who made it. */
  declare readonly owner: pulumi.Output<string | undefined>;
  /** When it was made: ISO 8601. */
  declare readonly createdAt: pulumi.Output<string | undefined>;
  /** When it was last changed: ISO 8601. */
  declare readonly modifiedAt: pulumi.Output<string | undefined>;
  /** Its revision. */
  declare readonly rev: pulumi.Output<string | undefined>;
  /** The object that it is a revision of. */
  declare readonly parentId: pulumi.Output<string | undefined>;

  /** Whether an object is a Deployment of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Deployment {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Deployment" || type === "pulumi-nodejs:dynamic/watsonx:Deployment";
  }

  /** The state of an existing Deployment, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Deployment {
    return new Deployment(name, undefined as unknown as DeploymentArgs, { ...opts, id });
  }

  constructor(name: string, args: DeploymentArgs, opts?: pulumi.CustomResourceOptions) {
    super("watsonx:Deployment", name, args, opts);
  }
}

/** Arguments of {@link Model}. */
export interface ModelArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  type: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its name: looked up once. Excludes spaceId, projectId and projectName.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /**
   * The project that contains it, by its name: looked up once. Excludes spaceId, spaceName and projectId.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays. */
  softwareSpec?: pulumi.Input<SoftwareSpecArgs>;
  /** A version of your own. Once set it can be replaced, but not removed: left out, it stays. */
  modelVersion?: pulumi.Input<ModelVersionArgs>;
  /**
   * The model's file, uploaded after the model is made. Excludes contentLocation.
   *
   * A change makes a new object: other content is another model.
   */
  content?: pulumi.Input<ModelContentArgs>;
  /**
   * Where the platform itself fetches the content from. It is made ready in the background, and waited for. Excludes content. Kept as a secret.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  contentLocation?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The foundation model of the type curated_foundation_model_1.0.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  foundationModel?: pulumi.Input<FoundationModelArgs>;
  /**
   * The pipeline that produced the model.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  pipeline?: pulumi.Input<ResourceRefArgs>;
  /**
   * The model definition that it was trained from.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  modelDefinition?: pulumi.Input<ResourceRefArgs>;
  /**
   * Hyper parameters used for training it.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  hyperParameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * Domain name of your own, such as sentiment, vision, finance or retail.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  domain?: pulumi.Input<string>;
  /**
   * The data that it was trained with.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  trainingDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /**
   * The holdout or test data.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  testDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /**
   * The schemas of predictions; they take precedence over those of the data references.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  schemas?: pulumi.Input<ModelSchemasArgs>;
  /**
   * Name of the label column.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  labelColumn?: pulumi.Input<string>;
  /**
   * Name of the label column as the estimator sees it, after the transformers before it.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  transformedLabelColumn?: pulumi.Input<string>;
  /**
   * Its size.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  size?: pulumi.Input<ModelSizeArgs>;
  /**
   * Metrics of the model.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  metrics?: pulumi.Input<pulumi.Input<{ [key: string]: pulumi.Input<any> }>[]>;
  /**
   * TensorFlow 2 models in H5 format: the user-defined classes and functions, from the name in the model to the qualified name.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  userDefinedObjects?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /**
   * The software specifications of the pipeline that generated it.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  hybridPipelineSoftwareSpecs?: pulumi.Input<pulumi.Input<SoftwareSpecArgs>[]>;
  /**
   * Deprecated by the platform, use training: id of the training that produced it.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  trainingId?: pulumi.Input<string>;
  /**
   * The training that produced it.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  training?: pulumi.Input<ModelTrainingArgs>;
  /**
   * The data preprocessing that the training executed.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  dataPreprocessing?: pulumi.Input<pulumi.Input<{ [key: string]: pulumi.Input<any> }>[]>;
}

/**
 * A machine learning model with its content, stored by watsonx.ai Runtime.
 *
 * Id: `spaces/{spaceId}/models/{modelId} or projects/{projectId}/models/{modelId}`. Source: watsonx.ai Runtime v4, Models.
 */
export class Model extends MlopsResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation. */
  declare readonly type: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays. */
  declare readonly softwareSpec: pulumi.Output<SoftwareSpec | undefined>;
  /** A version of your own. Once set it can be replaced, but not removed: left out, it stays. */
  declare readonly modelVersion: pulumi.Output<ModelVersion | undefined>;
  /** The model's file, uploaded after the model is made. Excludes contentLocation. */
  declare readonly content: pulumi.Output<ModelContent | undefined>;
  /** SHA-256 of the content, in hexadecimal. */
  declare readonly contentHash: pulumi.Output<string | undefined>;
  /** Where the platform itself fetches the content from. It is made ready in the background, and waited for. Excludes content. */
  declare readonly contentLocation: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The foundation model of the type curated_foundation_model_1.0. */
  declare readonly foundationModel: pulumi.Output<FoundationModel | undefined>;
  /** The pipeline that produced the model. */
  declare readonly pipeline: pulumi.Output<ResourceRef | undefined>;
  /** The model definition that it was trained from. */
  declare readonly modelDefinition: pulumi.Output<ResourceRef | undefined>;
  /** Hyper parameters used for training it. */
  declare readonly hyperParameters: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Domain name of your own, such as sentiment, vision, finance or retail. */
  declare readonly domain: pulumi.Output<string | undefined>;
  /** The data that it was trained with. */
  declare readonly trainingDataReferences: pulumi.Output<DataReference[] | undefined>;
  /** The holdout or test data. */
  declare readonly testDataReferences: pulumi.Output<DataReference[] | undefined>;
  /** The schemas of predictions; they take precedence over those of the data references. */
  declare readonly schemas: pulumi.Output<ModelSchemas | undefined>;
  /** Name of the label column. */
  declare readonly labelColumn: pulumi.Output<string | undefined>;
  /** Name of the label column as the estimator sees it, after the transformers before it. */
  declare readonly transformedLabelColumn: pulumi.Output<string | undefined>;
  /** Its size. */
  declare readonly size: pulumi.Output<ModelSize | undefined>;
  /** Metrics of the model. */
  declare readonly metrics: pulumi.Output<({ [key: string]: any })[] | undefined>;
  /** TensorFlow 2 models in H5 format: the user-defined classes and functions, from the name in the model to the qualified name. */
  declare readonly userDefinedObjects: pulumi.Output<{ [key: string]: string } | undefined>;
  /** The software specifications of the pipeline that generated it. */
  declare readonly hybridPipelineSoftwareSpecs: pulumi.Output<SoftwareSpec[] | undefined>;
  /** Deprecated by the platform, use training: id of the training that produced it. */
  declare readonly trainingId: pulumi.Output<string | undefined>;
  /** The training that produced it. */
  declare readonly training: pulumi.Output<ModelTraining | undefined>;
  /** The data preprocessing that the training executed. */
  declare readonly dataPreprocessing: pulumi.Output<({ [key: string]: any })[] | undefined>;
  /** The model's id on the platform. */
  declare readonly modelId: pulumi.Output<string>;
  /** How far the platform is with fetching the content from contentLocation: completed when it is done. */
  declare readonly contentImportState: pulumi.Output<string | undefined>;
  /** Id of the user who made it. */
  declare readonly owner: pulumi.Output<string | undefined>;
  /** When it was made: ISO 8601. */
  declare readonly createdAt: pulumi.Output<string | undefined>;
  /** When it was last changed: ISO 8601. */
  declare readonly modifiedAt: pulumi.Output<string | undefined>;
  /** Its revision. */
  declare readonly rev: pulumi.Output<string | undefined>;
  /** The object that it is a revision of. */
  declare readonly parentId: pulumi.Output<string | undefined>;

  /** Whether an object is a Model of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Model {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Model" || type === "pulumi-nodejs:dynamic/watsonx:Model";
  }

  /** The state of an existing Model, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Model {
    return new Model(name, undefined as unknown as ModelArgs, { ...opts, id });
  }

  constructor(name: string, args: ModelArgs, opts?: pulumi.CustomResourceOptions) {
    super("watsonx:Model", name, args, opts);
  }
}

/** Arguments of {@link getDeployment}. */
export interface GetDeploymentArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId. */
  spaceName?: string;
  /** The deployment's id on the platform. */
  deploymentId: string;
}

/** Arguments of {@link getDeploymentOutput}. */
export interface GetDeploymentOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** The deployment's id on the platform. */
  deploymentId: pulumi.Input<string>;
}

/** Result of {@link getDeployment}. */
export interface GetDeploymentResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** Its description: at most 1000 characters. */
  description?: string;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: string[];
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: { [key: string]: any };
  /** What is served: a model, function or script. A change is rolled out and waited for; when the platform reverts it, the update fails with the platform's reason and the old asset goes on serving. */
  asset?: ResourceRef;
  /** Makes it an online deployment; may be empty. Excludes batch and rShiny. */
  online?: OnlineDeployment;
  /** Makes it a batch deployment; may be empty. Excludes online and rShiny. */
  batch?: BatchDeployment;
  /** Makes it an R Shiny deployment. Excludes online and batch. */
  rShiny?: ShinyDeployment;
  /** The hardware. Online: numNodes is the number of copies, set by a PATCH once the deployment is ready; id and name are needed by the platform, but have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline, for batch deployments only. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
  /** The deployment's id on the platform. */
  deploymentId: string;
  /** initializing, updating, ready or failed. */
  state: string;
  /** Where predictions are asked for, those with the serving name included. Empty for batch deployments. */
  scoringUrls: string[];
  /** Kind of the asset: model, function, py_script, do. */
  deployedAssetType?: string;
  /** Id of the user who made it. */
  owner?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  modifiedAt?: string;
  /** Its revision. */
  rev?: string;
  /** The object that it is a revision of. */
  parentId?: string;
}

/**
 * One deployment: its asset, state and scoring URLs. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment details.
 */
export function getDeployment(args: GetDeploymentArgs, opts?: pulumi.InvokeOptions): Promise<GetDeploymentResult> {
  return invoke("watsonx:getDeployment", args, opts);
}

/**
 * One deployment: its asset, state and scoring URLs. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment details.
 */
export function getDeploymentOutput(args: GetDeploymentOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentResult> {
  return invokeOutput("watsonx:getDeployment", args, opts);
}

/** Arguments of {@link getDeployments}. */
export interface GetDeploymentsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId. */
  spaceName?: string;
  /** Only the one with this serving name. */
  servingName?: string;
  /** Only those with this tag. */
  tag?: string;
  /** Only those that serve this model or function. */
  assetId?: string;
  /** Only those with this name. */
  name?: string;
  /** Only those that serve this kind of asset. */
  type?: "model" | "function" | "py_script" | "do";
  /** Only those in this state. */
  state?: "initializing" | "updating" | "ready" | "failed";
}

/** Arguments of {@link getDeploymentsOutput}. */
export interface GetDeploymentsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** Only the one with this serving name. */
  servingName?: pulumi.Input<string>;
  /** Only those with this tag. */
  tag?: pulumi.Input<string>;
  /** Only those that serve this model or function. */
  assetId?: pulumi.Input<string>;
  /** Only those with this name. */
  name?: pulumi.Input<string>;
  /** Only those that serve this kind of asset. */
  type?: pulumi.Input<"model" | "function" | "py_script" | "do">;
  /** Only those in this state. */
  state?: pulumi.Input<"initializing" | "updating" | "ready" | "failed">;
}

/** Result of {@link getDeployments}. */
export interface GetDeploymentsResult {
  /** The deployments, in the platform's order. */
  deployments: DeploymentDetails[];
}

/**
 * The deployments of a space, filtered as the platform filters them.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployments.
 */
export function getDeployments(args: GetDeploymentsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDeploymentsResult> {
  return invoke("watsonx:getDeployments", args, opts);
}

/**
 * The deployments of a space, filtered as the platform filters them.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployments.
 */
export function getDeploymentsOutput(args: GetDeploymentsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentsResult> {
  return invokeOutput("watsonx:getDeployments", args, opts);
}

/** Arguments of {@link getModel}. */
export interface GetModelArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model's id on the platform. */
  modelId: string;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: string;
}

/** Arguments of {@link getModelOutput}. */
export interface GetModelOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model's id on the platform. */
  modelId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getModel}. */
export interface GetModelResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
  /** The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation. */
  type?: string;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** Its description: at most 1000 characters. */
  description?: string;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: string[];
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: { [key: string]: any };
  /** The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays. */
  softwareSpec?: SoftwareSpec;
  /** A version of your own. Once set it can be replaced, but not removed: left out, it stays. */
  modelVersion?: ModelVersion;
  /** The foundation model of the type curated_foundation_model_1.0. */
  foundationModel?: FoundationModel;
  /** The pipeline that produced the model. */
  pipeline?: ResourceRef;
  /** The model definition that it was trained from. */
  modelDefinition?: ResourceRef;
  /** Hyper parameters used for training it. */
  hyperParameters?: { [key: string]: any };
  /** Domain name of your own, such as sentiment, vision, finance or retail. */
  domain?: string;
  /** The data that it was trained with. */
  trainingDataReferences?: DataReference[];
  /** The holdout or test data. */
  testDataReferences?: DataReference[];
  /** The schemas of predictions; they take precedence over those of the data references. */
  schemas?: ModelSchemas;
  /** Name of the label column. */
  labelColumn?: string;
  /** Name of the label column as the estimator sees it, after the transformers before it. */
  transformedLabelColumn?: string;
  /** Its size. */
  size?: ModelSize;
  /** Metrics of the model. */
  metrics?: ({ [key: string]: any })[];
  /** TensorFlow 2 models in H5 format: the user-defined classes and functions, from the name in the model to the qualified name. */
  userDefinedObjects?: { [key: string]: string };
  /** The software specifications of the pipeline that generated it. */
  hybridPipelineSoftwareSpecs?: SoftwareSpec[];
  /** Deprecated by the platform, use training: id of the training that produced it. */
  trainingId?: string;
  /** The training that produced it. */
  training?: ModelTraining;
  /** The data preprocessing that the training executed. */
  dataPreprocessing?: ({ [key: string]: any })[];
  /** The model's id on the platform. */
  modelId: string;
  /** How far the platform is with fetching the content from contentLocation: completed when it is done. */
  contentImportState?: string;
  /** Id of the user who made it. */
  owner?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  modifiedAt?: string;
  /** Its revision. */
  rev?: string;
  /** The object that it is a revision of. */
  parentId?: string;
}

/**
 * One model: what it is made of and how far its content is. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model.
 */
export function getModel(args: GetModelArgs, opts?: pulumi.InvokeOptions): Promise<GetModelResult> {
  return invoke("watsonx:getModel", args, opts);
}

/**
 * One model: what it is made of and how far its content is. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model.
 */
export function getModelOutput(args: GetModelOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelResult> {
  return invokeOutput("watsonx:getModel", args, opts);
}

/** Arguments of {@link getModels}. */
export interface GetModelsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only models with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
}

/** Arguments of {@link getModelsOutput}. */
export interface GetModelsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only models with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
}

/** Result of {@link getModels}. */
export interface GetModelsResult {
  /** The models, in the platform's order. */
  models: ModelDetails[];
}

/**
 * All models of a space or project, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the models.
 */
export function getModels(args: GetModelsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetModelsResult> {
  return invoke("watsonx:getModels", args, opts);
}

/**
 * All models of a space or project, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the models.
 */
export function getModelsOutput(args: GetModelsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelsResult> {
  return invokeOutput("watsonx:getModels", args, opts);
}

/** Arguments of {@link getServingNameAvailability}. */
export interface GetServingNameAvailabilityArgs {
  /** The name: 1 to 36 characters out of a-z, 0-9 and _. */
  servingName: string;
}

/** Arguments of {@link getServingNameAvailabilityOutput}. */
export interface GetServingNameAvailabilityOutputArgs {
  /** The name: 1 to 36 characters out of a-z, 0-9 and _. */
  servingName: pulumi.Input<string>;
}

/** Result of {@link getServingNameAvailability}. */
export interface GetServingNameAvailabilityResult {
  /** Whether it is free. */
  available: boolean;
  /** The platform's words for why it is not. */
  reason?: string;
}

/**
 * Whether a serving name can be had: names are unique on the platform, not in a space.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployments.
 */
export function getServingNameAvailability(args: GetServingNameAvailabilityArgs, opts?: pulumi.InvokeOptions): Promise<GetServingNameAvailabilityResult> {
  return invoke("watsonx:getServingNameAvailability", args, opts);
}

/**
 * Whether a serving name can be had: names are unique on the platform, not in a space.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployments.
 */
export function getServingNameAvailabilityOutput(args: GetServingNameAvailabilityOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetServingNameAvailabilityResult> {
  return invokeOutput("watsonx:getServingNameAvailability", args, opts);
}
