// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { MlopsResource } from "../hosts/resource";

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

/** A reference to an object, perhaps at a revision. */
export interface ResourceRefArgs {
  /** Id of the object. */
  id: pulumi.Input<string>;
  /** Revision of the object. */
  rev?: pulumi.Input<string>;
}

/** A reference to data. */
export interface DataReferenceArgs {
  /** Kind of the reference: data_asset, connection_asset, container, url, … */
  type: pulumi.Input<string>;
  /** Name of the reference. */
  id?: pulumi.Input<string>;
  /** How the data is reached: for connection_asset the id of the connection. May hold credentials, so it is kept as a secret. Kept as a secret. */
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

/** A reference to an object, perhaps at a revision. */
export interface ResourceRef {
  /** Id of the object. */
  id: string;
  /** Revision of the object. */
  rev?: string;
}

/** A reference to data. */
export interface DataReference {
  /** Kind of the reference: data_asset, connection_asset, container, url, … */
  type: string;
  /** Name of the reference. */
  id?: string;
  /** How the data is reached: for connection_asset the id of the connection. May hold credentials, so it is kept as a secret. Kept as a secret. */
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
   * The deployment space that contains it: 36 characters. Excludes projectId. Default, where no projectId is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another space.
   */
  spaceId?: pulumi.Input<string>;
  /**
   * The project that contains it: 36 characters. Excludes spaceId.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
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
  /** The deployment space that contains it: 36 characters. Excludes projectId. Default, where no projectId is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The project that contains it: 36 characters. Excludes spaceId. */
  declare readonly projectId: pulumi.Output<string | undefined>;
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
