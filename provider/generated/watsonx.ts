// Generated from the definitions by npm run generate. Do not edit.
import * as pulumi from "@pulumi/pulumi";
import { register, invoke, invokeOutput } from "../hosts/resource";

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

/** A reference to a deployment. */
export interface DeploymentRefArgs {
  /** Id of the deployment: its deploymentId. */
  id: pulumi.Input<string>;
}

/** What a batch job of a model, function or script works on. */
export interface JobScoringArgs {
  /** Data in the job itself; the answers come as predictions. Not for Python scripts. Excludes inputDataReferences. */
  inputData?: pulumi.Input<pulumi.Input<JobInputDataArgs>[]>;
  /** Where the data is. Goes with outputDataReferences or outputDataReference. Not for Spark models and Python functions. Excludes inputData. */
  inputDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /** Where the results go. Goes with inputDataReferences. Its location may have a write_mode for the table of a remote database: truncate or append. Excludes outputDataReference. */
  outputDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /** Where the results go, in the singular that the document's examples have. Goes with inputDataReferences. Its location may have a write_mode for the table of a remote database: truncate or append. Excludes outputDataReferences. */
  outputDataReference?: pulumi.Input<DataReferenceArgs>;
  /** What is evaluated of the results. */
  evaluations?: pulumi.Input<pulumi.Input<JobEvaluationArgs>[]>;
  /** Environment variables of a Python script. */
  environmentVariables?: pulumi.Input<{ [key: string]: pulumi.Input<string> }>;
  /** Parameters of the model, function or script. */
  scoringParameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** Data that a batch job scores. */
export interface JobInputDataArgs {
  /** Name of the data. */
  id?: pulumi.Input<string>;
  /** What the data is, such as target. */
  type?: pulumi.Input<string>;
  /** Names of the columns. */
  fields?: pulumi.Input<pulumi.Input<string>[]>;
  /** The rows, each a list of values. */
  values?: pulumi.Input<pulumi.Input<any>[]>;
  /** The target values of the rows. */
  targets?: pulumi.Input<pulumi.Input<any>[]>;
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

/** What is evaluated of a job. */
export interface JobEvaluationArgs {
  /** Its name. */
  id?: pulumi.Input<string>;
  /** Id of the input data with the targets. */
  inputTarget?: pulumi.Input<string>;
  /** Metrics, such as auroc and accuracy. */
  metricsNames?: pulumi.Input<pulumi.Input<string>[]>;
}

/** A Decision Optimization problem. */
export interface JobSolvingArgs {
  /** Controls the solving, by names such as oaas.logTailEnabled. */
  solveParameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** Data in the job itself. */
  inputData?: pulumi.Input<pulumi.Input<SolveDataArgs>[]>;
  /** Where data is. */
  inputDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /** What of the output the job itself is to hold: ids, as regular expressions. */
  outputData?: pulumi.Input<pulumi.Input<SolveDataArgs>[]>;
  /** Where output goes. */
  outputDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
}

/** Data of a Decision Optimization problem: a table, or a file. */
export interface SolveDataArgs {
  /** Name of the table or file; of output data a regular expression. */
  id: pulumi.Input<string>;
  /** Names of a table's columns. */
  fields?: pulumi.Input<pulumi.Input<string>[]>;
  /** A table's rows, each a list of values. */
  values?: pulumi.Input<pulumi.Input<any>[]>;
  /** A file's content, in base64. */
  content?: pulumi.Input<string>;
}

/** A reference to a deployment. */
export interface DeploymentRef {
  /** Id of the deployment: its deploymentId. */
  id: string;
}

/** What a batch job of a model, function or script works on. */
export interface JobScoring {
  /** Data in the job itself; the answers come as predictions. Not for Python scripts. Excludes inputDataReferences. */
  inputData?: JobInputData[];
  /** Where the data is. Goes with outputDataReferences or outputDataReference. Not for Spark models and Python functions. Excludes inputData. */
  inputDataReferences?: DataReference[];
  /** Where the results go. Goes with inputDataReferences. Its location may have a write_mode for the table of a remote database: truncate or append. Excludes outputDataReference. */
  outputDataReferences?: DataReference[];
  /** Where the results go, in the singular that the document's examples have. Goes with inputDataReferences. Its location may have a write_mode for the table of a remote database: truncate or append. Excludes outputDataReferences. */
  outputDataReference?: DataReference;
  /** What is evaluated of the results. */
  evaluations?: JobEvaluation[];
  /** Environment variables of a Python script. */
  environmentVariables?: { [key: string]: string };
  /** Parameters of the model, function or script. */
  scoringParameters?: { [key: string]: any };
}

/** Data that a batch job scores. */
export interface JobInputData {
  /** Name of the data. */
  id?: string;
  /** What the data is, such as target. */
  type?: string;
  /** Names of the columns. */
  fields?: string[];
  /** The rows, each a list of values. */
  values?: any[];
  /** The target values of the rows. */
  targets?: any[];
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

/** What is evaluated of a job. */
export interface JobEvaluation {
  /** Its name. */
  id?: string;
  /** Id of the input data with the targets. */
  inputTarget?: string;
  /** Metrics, such as auroc and accuracy. */
  metricsNames?: string[];
}

/** A Decision Optimization problem. */
export interface JobSolving {
  /** Controls the solving, by names such as oaas.logTailEnabled. */
  solveParameters?: { [key: string]: any };
  /** Data in the job itself. */
  inputData?: SolveData[];
  /** Where data is. */
  inputDataReferences?: DataReference[];
  /** What of the output the job itself is to hold: ids, as regular expressions. */
  outputData?: SolveData[];
  /** Where output goes. */
  outputDataReferences?: DataReference[];
}

/** Data of a Decision Optimization problem: a table, or a file. */
export interface SolveData {
  /** Name of the table or file; of output data a regular expression. */
  id: string;
  /** Names of a table's columns. */
  fields?: string[];
  /** A table's rows, each a list of values. */
  values?: any[];
  /** A file's content, in base64. */
  content?: string;
}

/** Why it failed. */
export interface DeploymentJobFailure {
  /** The platform's code. */
  code?: string;
  /** What went wrong. */
  message?: string;
}

/** The job as the platform around the Runtime knows it. */
export interface PlatformJob {
  /** Id of the job. */
  jobId?: string;
  /** Id of its run. */
  runId?: string;
}

/** How what is trained is evaluated. */
export interface EvaluationDefinitionArgs {
  /** The method, such as binary. */
  method?: pulumi.Input<string>;
  /** The metrics. */
  metrics?: pulumi.Input<pulumi.Input<EvaluationMetricArgs>[]>;
}

/** A metric of an evaluation. */
export interface EvaluationMetricArgs {
  /** Its name. */
  name: pulumi.Input<string>;
  /** Whether more is better. */
  maximize?: pulumi.Input<boolean>;
}

/** Something that an experiment trains. */
export interface TrainingReferenceArgs {
  /** The pipeline. */
  pipeline?: pulumi.Input<PipelineToTrainArgs>;
  /** The model definition. */
  modelDefinition?: pulumi.Input<TrainingReferenceModelDefinitionArgs>;
  /** How its hyper parameters are searched for. */
  hyperParametersOptimization?: pulumi.Input<HyperParametersOptimizationArgs>;
}

/** A pipeline, and how it is trained. */
export interface PipelineToTrainArgs {
  /** Id of the pipeline. */
  id: pulumi.Input<string>;
  /** Its revision. */
  rev?: pulumi.Input<string>;
  /** Type of the model that comes of it. */
  modelType?: pulumi.Input<string>;
  /** Which data the nodes get. */
  dataBindings?: pulumi.Input<pulumi.Input<DataBindingArgs>[]>;
  /** Parameters of the nodes. */
  nodesParameters?: pulumi.Input<pulumi.Input<NodeParametersArgs>[]>;
  /** The hardware, by id or name. */
  hardwareSpec?: pulumi.Input<HardwareSpecArgs>;
  /** The hardware of each runtime of a hybrid pipeline. */
  hybridPipelineHardwareSpecs?: pulumi.Input<pulumi.Input<HybridPipelineHardwareSpecArgs>[]>;
}

/** Which data a node of a pipeline gets. */
export interface DataBindingArgs {
  /** Name of the data reference. */
  dataReferenceName: pulumi.Input<string>;
  /** Id of the node. */
  nodeId: pulumi.Input<string>;
}

/** The parameters of a node of a pipeline. */
export interface NodeParametersArgs {
  /** Id of the node. */
  nodeId: pulumi.Input<string>;
  /** Its parameters. */
  parameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** A model definition that an experiment trains. */
export interface TrainingReferenceModelDefinitionArgs {
  /** Id of the model definition. */
  id: pulumi.Input<string>;
}

/** How the best hyper parameters are searched for. */
export interface HyperParametersOptimizationArgs {
  /** The method. */
  method?: pulumi.Input<HyperParametersMethodArgs>;
  /** The hyper parameters. */
  hyperParameters?: pulumi.Input<pulumi.Input<HyperParameterArgs>[]>;
}

/** A method of searching. */
export interface HyperParametersMethodArgs {
  /** Its name, such as random. */
  name: pulumi.Input<string>;
  /** Its parameters. */
  parameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** A hyper parameter to be searched for. */
export interface HyperParameterArgs {
  /** Its name, such as learning_rate. */
  name: pulumi.Input<string>;
  /** What it may be: a list of values, or a range with min_value, max_value and power. */
  items: pulumi.Input<any>;
}

/** How what is trained is evaluated. */
export interface EvaluationDefinition {
  /** The method, such as binary. */
  method?: string;
  /** The metrics. */
  metrics?: EvaluationMetric[];
}

/** A metric of an evaluation. */
export interface EvaluationMetric {
  /** Its name. */
  name: string;
  /** Whether more is better. */
  maximize?: boolean;
}

/** Something that an experiment trains. */
export interface TrainingReference {
  /** The pipeline. */
  pipeline?: PipelineToTrain;
  /** The model definition. */
  modelDefinition?: TrainingReferenceModelDefinition;
  /** How its hyper parameters are searched for. */
  hyperParametersOptimization?: HyperParametersOptimization;
}

/** A pipeline, and how it is trained. */
export interface PipelineToTrain {
  /** Id of the pipeline. */
  id: string;
  /** Its revision. */
  rev?: string;
  /** Type of the model that comes of it. */
  modelType?: string;
  /** Which data the nodes get. */
  dataBindings?: DataBinding[];
  /** Parameters of the nodes. */
  nodesParameters?: NodeParameters[];
  /** The hardware, by id or name. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
}

/** Which data a node of a pipeline gets. */
export interface DataBinding {
  /** Name of the data reference. */
  dataReferenceName: string;
  /** Id of the node. */
  nodeId: string;
}

/** The parameters of a node of a pipeline. */
export interface NodeParameters {
  /** Id of the node. */
  nodeId: string;
  /** Its parameters. */
  parameters?: { [key: string]: any };
}

/** A model definition that an experiment trains. */
export interface TrainingReferenceModelDefinition {
  /** Id of the model definition. */
  id: string;
}

/** How the best hyper parameters are searched for. */
export interface HyperParametersOptimization {
  /** The method. */
  method?: HyperParametersMethod;
  /** The hyper parameters. */
  hyperParameters?: HyperParameter[];
}

/** A method of searching. */
export interface HyperParametersMethod {
  /** Its name, such as random. */
  name: string;
  /** Its parameters. */
  parameters?: { [key: string]: any };
}

/** A hyper parameter to be searched for. */
export interface HyperParameter {
  /** Its name, such as learning_rate. */
  name: string;
  /** What it may be: a list of values, or a range with min_value, max_value and power. */
  items: any;
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

/** The code of a function: a file, a folder or a text. */
export interface FunctionCodeArgs {
  /** A file or a folder, relative to the folder of Pulumi.yaml. What ends in .zip, .gz or .tgz is sent as it is, everything else is packed; a folder without what its .amlignore (or, where there is none, its .gitignore) says. It is streamed, never held in memory. */
  path?: pulumi.Input<string>;
  /** The Python code itself, which is packed as gzip. Excludes path. */
  text?: pulumi.Input<string>;
  /** How a path is packed; gzip holds a single file. Default: gzip for a file, zip for a folder. */
  archive?: pulumi.Input<"gzip" | "zip">;
}

/** Sample data for scoring. */
export interface SampleScoringInputArgs {
  /** The tables. */
  inputData: pulumi.Input<pulumi.Input<ScoringInputArgs>[]>;
}

/** Data that is scored. */
export interface ScoringInputArgs {
  /** Name of the data. */
  id?: pulumi.Input<string>;
  /** Names of the columns. */
  fields?: pulumi.Input<pulumi.Input<string>[]>;
  /** The rows, each a list of values. */
  values: pulumi.Input<pulumi.Input<any>[]>;
}

/** The schemas of predictions. */
export interface FunctionSchemasArgs {
  /** What a prediction takes. */
  input?: pulumi.Input<pulumi.Input<DataSchemaArgs>[]>;
  /** What a prediction gives. */
  output?: pulumi.Input<pulumi.Input<DataSchemaArgs>[]>;
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

/** The code of a function: a file, a folder or a text. */
export interface FunctionCode {
  /** A file or a folder, relative to the folder of Pulumi.yaml. What ends in .zip, .gz or .tgz is sent as it is, everything else is packed; a folder without what its .amlignore (or, where there is none, its .gitignore) says. It is streamed, never held in memory. */
  path?: string;
  /** The Python code itself, which is packed as gzip. Excludes path. */
  text?: string;
  /** How a path is packed; gzip holds a single file. Default: gzip for a file, zip for a folder. */
  archive?: "gzip" | "zip";
}

/** Sample data for scoring. */
export interface SampleScoringInput {
  /** The tables. */
  inputData: ScoringInput[];
}

/** Data that is scored. */
export interface ScoringInput {
  /** Name of the data. */
  id?: string;
  /** Names of the columns. */
  fields?: string[];
  /** The rows, each a list of values. */
  values: any[];
}

/** The schemas of predictions. */
export interface FunctionSchemas {
  /** What a prediction takes. */
  input?: DataSchema[];
  /** What a prediction gives. */
  output?: DataSchema[];
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

/** A file that belongs to a model. */
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

/** A version of your own, which IBM AI Factsheets can track. */
export interface ModelVersion {
  /** The version: semantic versioning, such as 1.0.0. */
  number: string;
  /** A tag of the version. */
  tag?: string;
  /** What changed with the version. */
  description?: string;
}

/** A file that belongs to a model. */
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

/** What a model definition runs on. */
export interface ModelDefinitionPlatformArgs {
  /** Name of the platform, such as python. */
  name: pulumi.Input<string>;
  /** The versions that it runs on. */
  versions?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The code of a model definition: Python files in any folders. */
export interface ModelDefinitionFileArgs {
  /** A file or a folder, relative to the folder of Pulumi.yaml. What ends in .zip, .gz or .tgz is sent as it is, everything else is packed; a folder without what its .amlignore (or, where there is none, its .gitignore) says. It is streamed, never held in memory. */
  path: pulumi.Input<string>;
  /** How it is packed; gzip holds a single file. Default: zip. */
  archive?: pulumi.Input<"gzip" | "zip">;
}

/** What a model definition runs on. */
export interface ModelDefinitionPlatform {
  /** Name of the platform, such as python. */
  name: string;
  /** The versions that it runs on. */
  versions?: string[];
}

/** The code of a model definition: Python files in any folders. */
export interface ModelDefinitionFile {
  /** A file or a folder, relative to the folder of Pulumi.yaml. What ends in .zip, .gz or .tgz is sent as it is, everything else is packed; a folder without what its .amlignore (or, where there is none, its .gitignore) says. It is streamed, never held in memory. */
  path: string;
  /** How it is packed; gzip holds a single file. Default: zip. */
  archive?: "gzip" | "zip";
}

/** What the answer has to be. */
export interface PredictionExpectationArgs {
  /** What the predictions have to say: members that are not named here may be anything; lists have the same length and order. */
  predictions?: pulumi.Input<pulumi.Input<any>[]>;
  /** How far numbers may be off. Default: 0. */
  tolerance?: pulumi.Input<number>;
  /** How long the answer may take, in milliseconds. */
  maxMilliseconds?: pulumi.Input<number>;
}

/** What the answer has to be. */
export interface PredictionExpectation {
  /** What the predictions have to say: members that are not named here may be anything; lists have the same length and order. */
  predictions?: any[];
  /** How far numbers may be off. Default: 0. */
  tolerance: number;
  /** How long the answer may take, in milliseconds. */
  maxMilliseconds?: number;
}

/** Who may use a remote training system, or administers it. */
export interface RemoteIdentityArgs {
  /** Id of the user, such as IBMid-1234. */
  id: pulumi.Input<string>;
  /** Kind of the identity, such as user. */
  type: pulumi.Input<string>;
}

/** A remote organization. */
export interface RemoteOrganizationArgs {
  /** Its name. */
  name?: pulumi.Input<string>;
  /** Where it is, such as EU. */
  region?: pulumi.Input<string>;
}

/** Who may use a remote training system, or administers it. */
export interface RemoteIdentity {
  /** Id of the user, such as IBMid-1234. */
  id: string;
  /** Kind of the identity, such as user. */
  type: string;
}

/** A remote organization. */
export interface RemoteOrganization {
  /** Its name. */
  name?: string;
  /** Where it is, such as EU. */
  region?: string;
}

/** A model definition, and how it is trained. */
export interface ModelDefinitionToTrainArgs {
  /** Id of the model definition. */
  id: pulumi.Input<string>;
  /** Its revision. */
  rev?: pulumi.Input<string>;
  /** Type of the model that comes of it. */
  modelType?: pulumi.Input<string>;
  /** The hardware, by id or name. */
  hardwareSpec?: pulumi.Input<HardwareSpecArgs>;
  /** The software, by id or name. */
  softwareSpec?: pulumi.Input<SoftwareSpecArgs>;
  /** The command that trains it. */
  command?: pulumi.Input<string>;
  /** Parameters of the command. */
  parameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** Where a training puts its results. */
export interface ResultsReferenceArgs {
  /** Kind of the place: connection_asset, data_asset, container, url, or fs on Cloud Pak for Data. */
  type: pulumi.Input<"connection_asset" | "data_asset" | "container" | "url" | "fs">;
  /** The place within the connection, such as bucket and path. */
  location: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** Name within a collection. */
  id?: pulumi.Input<string>;
  /** How the place is reached: for connection_asset the id of the connection. It may hold credentials. Kept as a secret. */
  connection?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/** A model definition, and how it is trained. */
export interface ModelDefinitionToTrain {
  /** Id of the model definition. */
  id: string;
  /** Its revision. */
  rev?: string;
  /** Type of the model that comes of it. */
  modelType?: string;
  /** The hardware, by id or name. */
  hardwareSpec?: HardwareSpec;
  /** The software, by id or name. */
  softwareSpec?: SoftwareSpec;
  /** The command that trains it. */
  command?: string;
  /** Parameters of the command. */
  parameters?: { [key: string]: any };
}

/** Where a training puts its results. */
export interface ResultsReference {
  /** Kind of the place: connection_asset, data_asset, container, url, or fs on Cloud Pak for Data. */
  type: "connection_asset" | "data_asset" | "container" | "url" | "fs";
  /** The place within the connection, such as bucket and path. */
  location: { [key: string]: any };
  /** Name within a collection. */
  id?: string;
  /** How the place is reached: for connection_asset the id of the connection. It may hold credentials. Kept as a secret. */
  connection?: { [key: string]: any };
}

/** Why it failed. */
export interface TrainingFailure {
  /** The platform's code. */
  code?: string;
  /** What went wrong. */
  message?: string;
}

/** One of the deployment job definitions, as the platform answers it. */
export interface DeploymentJobDefinitionDetails {
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
  /** The batch deployment that the jobs are for. */
  deployment?: DeploymentRef;
  /** The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
  /** What is scored, by a model, function or script. Excludes decisionOptimization. */
  scoring?: JobScoring;
  /** The problem that is solved, by a Decision Optimization model. Excludes scoring. */
  decisionOptimization?: JobSolving;
  /** The deployment job definition's id on the platform. */
  deploymentJobDefinitionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** A deployment job as the platform answers it. */
export interface DeploymentJobDetails {
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
  /** The batch deployment that does the work. */
  deployment?: DeploymentRef;
  /** The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
  /** What is scored, by a model, function or script. Excludes decisionOptimization. */
  scoring?: JobScoring;
  /** The problem that is solved, by a Decision Optimization model. Excludes scoring. */
  decisionOptimization?: JobSolving;
  /** Its id on the platform. */
  jobId: string;
  /** queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen. */
  state: string;
  /** When it began to run: ISO 8601. */
  runningAt?: string;
  /** When it ended: ISO 8601. Absent while it is live. */
  completedAt?: string;
  /** Why it failed. */
  failure?: DeploymentJobFailure;
  /** The answers to scoring.inputData, as long as the platform keeps them. */
  predictions?: ({ [key: string]: any })[];
  /** What became of a Decision Optimization problem: solve_state and output_data. */
  solution?: { [key: string]: any };
  /** The platform's own jobs behind it. */
  platformJobs?: PlatformJob[];
  /** What the platform warns of. */
  warnings?: string[];
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
  /** The hardware. Online: needs numNodes, the number of copies, set by a PATCH once the deployment is ready; id and name have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
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
  /** What the platform warns of. */
  warnings?: string[];
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

/** One of the experiments, as the platform answers it. */
export interface ExperimentDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** Name of the label column. */
  labelColumn?: string;
  /** How what it trains is evaluated. */
  evaluationDefinition?: EvaluationDefinition;
  /** What it trains. */
  trainingReferences?: TrainingReference[];
  /** The experiment's id on the platform. */
  experimentId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** One of the functions, as the platform answers it. */
export interface FunctionDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The software specification, by id or name. */
  softwareSpec?: SoftwareSpec;
  /** Kind of the function. Default: python. */
  type?: "python";
  /** Sample data for scoring. */
  sampleScoringInput?: SampleScoringInput;
  /** The schemas of what it takes and gives. */
  schemas?: FunctionSchemas;
  /** The models that it uses, for the tracking of usage only. */
  modelReferences?: ResourceRef[];
  /** SHA-256 of the code, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  contentHash?: string;
  /** The function's id on the platform. */
  functionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** A hardware specification. */
export interface HardwareSpecificationDetails {
  /** The hardware specification's id: what references take as id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its description. */
  description?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** What it consists of, in the platform's words. */
  details: { [key: string]: any };
}

/** A service instance. */
export interface InstanceDetails {
  /** The instance's id on the platform. */
  instanceId: string;
  /** Its name. */
  name?: string;
  /** Who made it. */
  owner?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  modifiedAt?: string;
  /** What it has consumed, in the platform's words; with consumptionDetails under details, too, what for. */
  consumption?: { [key: string]: any };
  /** The rest, in the platform's words: plan, status, … */
  details: { [key: string]: any };
}

/** A file that belongs to a model. */
export interface ModelAttachment {
  /** Its id. */
  attachmentId: string;
  /** Its format, such as native. */
  contentFormat?: string;
  /** Its name; sha256- and the hash of the content, where the resource Model uploaded it. */
  name?: string;
  /** The node of a pipeline that it belongs to. */
  pipelineNodeId?: string;
  /** The deployment that it belongs to. */
  deploymentId?: string;
  /** Whether the platform keeps it. */
  persisted?: boolean;
}

/** One of the model definitions, as the platform answers it. */
export interface ModelDefinitionDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** Version of the package. */
  version?: string;
  /** What it runs on. */
  platform?: ModelDefinitionPlatform;
  /** The command that runs the model. */
  command?: string;
  /** The software specification for training, by id or name. */
  softwareSpec?: SoftwareSpec;
  /** SHA-256 of the file, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  contentHash?: string;
  /** The model definition's id on the platform. */
  modelDefinitionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** One of the models, as the platform answers it. */
export interface ModelDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation. */
  type?: string;
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
  /** SHA-256 of the content, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  contentHash?: string;
  /** The model's id on the platform. */
  modelId: string;
  /** How far the platform is with fetching the content from contentLocation: completed when it is done. */
  contentImportState?: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** One of the pipelines, as the platform answers it. */
export interface PipelineDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The pipeline document, in IBM's pipeline-flow-v2-schema. */
  document?: { [key: string]: any };
  /** The pipeline's id on the platform. */
  pipelineId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** One of the remote training systems, as the platform answers it. */
export interface RemoteTrainingSystemDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** Who may use the remote system. Their order means nothing. */
  allowedIdentities?: RemoteIdentity[];
  /** The remote organization. */
  organization?: RemoteOrganization;
  /** The administrator of the organization and its identities. */
  remoteAdmin?: RemoteIdentity;
  /** The remote training system's id on the platform. */
  remoteTrainingSystemId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** A software specification. */
export interface SoftwareSpecificationDetails {
  /** The software specification's id: what references take as id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its description. */
  description?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** What it consists of, in the platform's words. */
  details: { [key: string]: any };
}

/** A deployment space. */
export interface SpaceDetails {
  /** The space's id: what resources take as spaceId. */
  spaceId: string;
  /** Its name. */
  name: string;
  /** Its description. */
  description?: string;
  /** Its state, such as active. */
  state?: string;
  /** Who made it. */
  creatorId?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  updatedAt?: string;
  /** The service instances that compute for it, in the platform's words. */
  compute?: ({ [key: string]: any })[];
}

/** One of the training definitions, as the platform answers it. */
export interface TrainingDefinitionDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning. */
  experiment?: ResourceRef;
  /** The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning. */
  pipeline?: PipelineToTrain;
  /** The model definition that is trained. Excludes experiment, pipeline and federatedLearning. */
  modelDefinition?: ModelDefinitionToTrain;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  federatedLearning?: { [key: string]: any };
  /** The data that it is trained with. */
  trainingDataReferences?: DataReference[];
  /** The holdout or test data. */
  testDataReferences?: DataReference[];
  /** Where the results go. */
  resultsReference?: ResultsReference;
  /** The training definition's id on the platform. */
  trainingDefinitionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/** A training as the platform answers it. */
export interface TrainingDetails {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning. */
  experiment?: ResourceRef;
  /** The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning. */
  pipeline?: PipelineToTrain;
  /** The model definition that is trained. Excludes experiment, pipeline and federatedLearning. */
  modelDefinition?: ModelDefinitionToTrain;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  federatedLearning?: { [key: string]: any };
  /** The data that it is trained with. */
  trainingDataReferences?: DataReference[];
  /** The holdout or test data. */
  testDataReferences?: DataReference[];
  /** Where the results go. */
  resultsReference?: ResultsReference;
  /** Its id on the platform. */
  trainingId: string;
  /** queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen. */
  state: string;
  /** When it began to run: ISO 8601. */
  runningAt?: string;
  /** When it ended: ISO 8601. Absent while it is live. */
  completedAt?: string;
  /** Why it failed. */
  failure?: TrainingFailure;
  /** The metrics, in the platform's words: one object for each iteration or model. */
  metrics?: ({ [key: string]: any })[];
  /** Where the results are: the location of resultsReference, and what the platform added to it. */
  resultsLocation?: { [key: string]: any };
  /** What the platform warns of. */
  warnings?: string[];
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
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
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
  /** The hardware. Online: needs numNodes, the number of copies, set by a PATCH once the deployment is ready; id and name have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: pulumi.Input<HardwareSpecArgs>;
  /** The hardware of each runtime of a hybrid pipeline, for batch deployments only. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: pulumi.Input<pulumi.Input<HybridPipelineHardwareSpecArgs>[]>;
}

/**
 * An asset served online, or run in batch, by watsonx.ai Runtime.
 *
 * Id: `spaces/{spaceId}/deployments/{deploymentId}`. Source: watsonx.ai Runtime v4, Deployments.
 */
export class Deployment extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
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
  /** The hardware. Online: needs numNodes, the number of copies, set by a PATCH once the deployment is ready; id and name have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
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
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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
    const registration = register("watsonx:Deployment", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link DeploymentJob}. */
export interface DeploymentJobArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /**
   * The batch deployment that does the work.
   *
   * A change makes a new object: another input, deployment or hardware is another job.
   */
  deployment: pulumi.Input<DeploymentRefArgs>;
  /**
   * The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs.
   *
   * A change makes a new object: another input, deployment or hardware is another job.
   */
  hardwareSpec?: pulumi.Input<HardwareSpecArgs>;
  /**
   * The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec.
   *
   * A change makes a new object: another input, deployment or hardware is another job.
   */
  hybridPipelineHardwareSpecs?: pulumi.Input<pulumi.Input<HybridPipelineHardwareSpecArgs>[]>;
  /**
   * What is scored, by a model, function or script. Excludes decisionOptimization.
   *
   * A change makes a new object: another input, deployment or hardware is another job.
   */
  scoring?: pulumi.Input<JobScoringArgs>;
  /**
   * The problem that is solved, by a Decision Optimization model. Excludes scoring.
   *
   * A change makes a new object: another input, deployment or hardware is another job.
   */
  decisionOptimization?: pulumi.Input<JobSolvingArgs>;
  /** For how many days the platform keeps the job; -1: for ever. Default: 30, the platform's. */
  retentionDays?: pulumi.Input<number>;
  /**
   * Any text: a change starts the same anew.
   *
   * A change makes a new object: the trigger changed, which asks for another one.
   */
  trigger?: pulumi.Input<string>;
  /** Whether to wait for its end; one that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true. */
  wait?: pulumi.Input<boolean>;
  /** Whether deleting it removes it from the platform too, and not only cancels it while it is live. Default: false. */
  hardDelete?: pulumi.Input<boolean>;
}

/**
 * A batch job of a deployment: it scores data, or solves a Decision Optimization problem. It is paid work, started once for its inputs, deployment, hardware and trigger: nothing else starts it again. The platform changes no job, so a change of name, description, tags, custom or retentionDays takes effect with the next one. Deleting it cancels it while it is live. The platform keeps the latest 300 jobs for 30 days; what it has forgotten is remembered as it was.
 *
 * Id: `spaces/{spaceId}/deployment_jobs/{jobId}`. Source: watsonx.ai Runtime v4, Deployment jobs.
 */
export class DeploymentJob extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The batch deployment that does the work. */
  declare readonly deployment: pulumi.Output<DeploymentRef>;
  /** The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs. */
  declare readonly hardwareSpec: pulumi.Output<HardwareSpec | undefined>;
  /** The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec. */
  declare readonly hybridPipelineHardwareSpecs: pulumi.Output<HybridPipelineHardwareSpec[] | undefined>;
  /** What is scored, by a model, function or script. Excludes decisionOptimization. */
  declare readonly scoring: pulumi.Output<JobScoring | undefined>;
  /** The problem that is solved, by a Decision Optimization model. Excludes scoring. */
  declare readonly decisionOptimization: pulumi.Output<JobSolving | undefined>;
  /** For how many days the platform keeps the job; -1: for ever. Default: 30, the platform's. */
  declare readonly retentionDays: pulumi.Output<number | undefined>;
  /** Any text: a change starts the same anew. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** Whether to wait for its end; one that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true. */
  declare readonly wait: pulumi.Output<boolean>;
  /** Whether deleting it removes it from the platform too, and not only cancels it while it is live. Default: false. */
  declare readonly hardDelete: pulumi.Output<boolean>;
  /** Its id on the platform. */
  declare readonly jobId: pulumi.Output<string>;
  /** queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen. */
  declare readonly state: pulumi.Output<string>;
  /** When it began to run: ISO 8601. */
  declare readonly runningAt: pulumi.Output<string | undefined>;
  /** When it ended: ISO 8601. Absent while it is live. */
  declare readonly completedAt: pulumi.Output<string | undefined>;
  /** Why it failed. */
  declare readonly failure: pulumi.Output<DeploymentJobFailure | undefined>;
  /** The answers to scoring.inputData, as long as the platform keeps them. */
  declare readonly predictions: pulumi.Output<({ [key: string]: any })[] | undefined>;
  /** What became of a Decision Optimization problem: solve_state and output_data. */
  declare readonly solution: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The platform's own jobs behind it. */
  declare readonly platformJobs: pulumi.Output<PlatformJob[] | undefined>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a DeploymentJob of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is DeploymentJob {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:DeploymentJob" || type === "pulumi-nodejs:dynamic/watsonx:DeploymentJob";
  }

  /** The state of an existing DeploymentJob, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DeploymentJob {
    return new DeploymentJob(name, undefined as unknown as DeploymentJobArgs, { ...opts, id });
  }

  constructor(name: string, args: DeploymentJobArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:DeploymentJob", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link DeploymentJobDefinition}. */
export interface DeploymentJobDefinitionArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** The batch deployment that the jobs are for. */
  deployment: pulumi.Input<DeploymentRefArgs>;
  /**
   * The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs.
   *
   * A change makes a new object: the platform does not change it in an existing job definition.
   */
  hardwareSpec?: pulumi.Input<HardwareSpecArgs>;
  /**
   * The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec.
   *
   * A change makes a new object: the platform does not change it in an existing job definition.
   */
  hybridPipelineHardwareSpecs?: pulumi.Input<pulumi.Input<HybridPipelineHardwareSpecArgs>[]>;
  /**
   * What is scored, by a model, function or script. Excludes decisionOptimization.
   *
   * A change makes a new object: the platform does not change it in an existing job definition.
   */
  scoring?: pulumi.Input<JobScoringArgs>;
  /**
   * The problem that is solved, by a Decision Optimization model. Excludes scoring.
   *
   * A change makes a new object: the platform does not change it in an existing job definition.
   */
  decisionOptimization?: pulumi.Input<JobSolvingArgs>;
}

/**
 * What batch jobs of a deployment do, kept for whoever starts them: a scheduler, or a user.
 *
 * Id: `spaces/{spaceId}/deployment_job_definitions/{deploymentJobDefinitionId}`. Source: watsonx.ai Runtime v4, deployment job definitions.
 */
export class DeploymentJobDefinition extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The batch deployment that the jobs are for. */
  declare readonly deployment: pulumi.Output<DeploymentRef>;
  /** The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs. */
  declare readonly hardwareSpec: pulumi.Output<HardwareSpec | undefined>;
  /** The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec. */
  declare readonly hybridPipelineHardwareSpecs: pulumi.Output<HybridPipelineHardwareSpec[] | undefined>;
  /** What is scored, by a model, function or script. Excludes decisionOptimization. */
  declare readonly scoring: pulumi.Output<JobScoring | undefined>;
  /** The problem that is solved, by a Decision Optimization model. Excludes scoring. */
  declare readonly decisionOptimization: pulumi.Output<JobSolving | undefined>;
  /** The deployment job definition's id on the platform. */
  declare readonly deploymentJobDefinitionId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a DeploymentJobDefinition of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is DeploymentJobDefinition {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:DeploymentJobDefinition" || type === "pulumi-nodejs:dynamic/watsonx:DeploymentJobDefinition";
  }

  /** The state of an existing DeploymentJobDefinition, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): DeploymentJobDefinition {
    return new DeploymentJobDefinition(name, undefined as unknown as DeploymentJobDefinitionArgs, { ...opts, id });
  }

  constructor(name: string, args: DeploymentJobDefinitionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:DeploymentJobDefinition", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Experiment}. */
export interface ExperimentArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * Name of the label column.
   *
   * A change makes a new object: the platform does not change it in an existing experiment.
   */
  labelColumn?: pulumi.Input<string>;
  /**
   * How what it trains is evaluated.
   *
   * A change makes a new object: the platform does not change it in an existing experiment.
   */
  evaluationDefinition?: pulumi.Input<EvaluationDefinitionArgs>;
  /**
   * What it trains.
   *
   * A change makes a new object: the platform does not change it in an existing experiment.
   */
  trainingReferences?: pulumi.Input<pulumi.Input<TrainingReferenceArgs>[]>;
}

/**
 * An experiment: pipelines or model definitions that are trained at the same time on the same data.
 *
 * Id: `spaces/{spaceId}/experiments/{experimentId} or projects/{projectId}/experiments/{experimentId}`. Source: watsonx.ai Runtime v4, experiments.
 */
export class Experiment extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Name of the label column. */
  declare readonly labelColumn: pulumi.Output<string | undefined>;
  /** How what it trains is evaluated. */
  declare readonly evaluationDefinition: pulumi.Output<EvaluationDefinition | undefined>;
  /** What it trains. */
  declare readonly trainingReferences: pulumi.Output<TrainingReference[] | undefined>;
  /** The experiment's id on the platform. */
  declare readonly experimentId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a Experiment of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Experiment {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Experiment" || type === "pulumi-nodejs:dynamic/watsonx:Experiment";
  }

  /** The state of an existing Experiment, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Experiment {
    return new Experiment(name, undefined as unknown as ExperimentArgs, { ...opts, id });
  }

  constructor(name: string, args?: ExperimentArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:Experiment", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Function}. */
export interface FunctionArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The software specification, by id or name.
   *
   * A change makes a new object: the platform does not change it in an existing function.
   */
  softwareSpec: pulumi.Input<SoftwareSpecArgs>;
  /**
   * Kind of the function. Default: python.
   *
   * A change makes a new object: the platform does not change it in an existing function.
   */
  type?: pulumi.Input<"python">;
  /**
   * The Python code, uploaded after the function is made: an outer function that prepares, and returns the function score.
   *
   * A change makes a new object: deployments keep the code that they were made with: other code is another function, which they then take.
   */
  code?: pulumi.Input<FunctionCodeArgs>;
  /**
   * Sample data for scoring.
   *
   * A change makes a new object: the platform does not change it in an existing function.
   */
  sampleScoringInput?: pulumi.Input<SampleScoringInputArgs>;
  /**
   * The schemas of what it takes and gives.
   *
   * A change makes a new object: the platform does not change it in an existing function.
   */
  schemas?: pulumi.Input<FunctionSchemasArgs>;
  /**
   * The models that it uses, for the tracking of usage only.
   *
   * A change makes a new object: the platform does not change it in an existing function.
   */
  modelReferences?: pulumi.Input<pulumi.Input<ResourceRefArgs>[]>;
}

/**
 * A Python function, which can be deployed online or in batch.
 *
 * Id: `spaces/{spaceId}/functions/{functionId} or projects/{projectId}/functions/{functionId}`. Source: watsonx.ai Runtime v4, functions.
 */
export class Function extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The software specification, by id or name. */
  declare readonly softwareSpec: pulumi.Output<SoftwareSpec>;
  /** Kind of the function. Default: python. */
  declare readonly type: pulumi.Output<"python">;
  /** The Python code, uploaded after the function is made: an outer function that prepares, and returns the function score. */
  declare readonly code: pulumi.Output<FunctionCode | undefined>;
  /** Sample data for scoring. */
  declare readonly sampleScoringInput: pulumi.Output<SampleScoringInput | undefined>;
  /** The schemas of what it takes and gives. */
  declare readonly schemas: pulumi.Output<FunctionSchemas | undefined>;
  /** The models that it uses, for the tracking of usage only. */
  declare readonly modelReferences: pulumi.Output<ResourceRef[] | undefined>;
  /** SHA-256 of the code, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  declare readonly contentHash: pulumi.Output<string | undefined>;
  /** The function's id on the platform. */
  declare readonly functionId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a Function of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Function {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Function" || type === "pulumi-nodejs:dynamic/watsonx:Function";
  }

  /** The state of an existing Function, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Function {
    return new Function(name, undefined as unknown as FunctionArgs, { ...opts, id });
  }

  constructor(name: string, args: FunctionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:Function", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Model}. */
export interface ModelArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation.
   *
   * A change makes a new object: the platform does not change it in an existing model.
   */
  type: pulumi.Input<string>;
  /**
   * The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays.
   *
   * A change makes a new object: the platform takes no software specification for a model that was made without one.
   */
  softwareSpec?: pulumi.Input<SoftwareSpecArgs>;
  /** A version of your own. Once set it can be replaced, but not removed: left out, it stays. */
  modelVersion?: pulumi.Input<ModelVersionArgs>;
  /**
   * The model's file, uploaded after the model is made. Excludes contents and contentLocation.
   *
   * A change makes a new object: other content is another model, which deployments then take.
   */
  content?: pulumi.Input<ModelContentArgs>;
  /**
   * Several files, told apart by format, pipelineNodeId and deploymentId, uploaded after the model is made. Excludes content and contentLocation.
   *
   * A change makes a new object: other content is another model, which deployments then take.
   */
  contents?: pulumi.Input<pulumi.Input<ModelContentArgs>[]>;
  /**
   * Where the platform itself fetches the content from. It is made ready in the background, and waited for. Excludes content and contents. Kept as a secret.
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
 * Id: `spaces/{spaceId}/models/{modelId} or projects/{projectId}/models/{modelId}`. Source: watsonx.ai Runtime v4, models.
 */
export class Model extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation. */
  declare readonly type: pulumi.Output<string>;
  /** The software specification, by id or name. Needed for all types but curated foundation models. Once set it can be replaced, but not removed: left out, it stays. */
  declare readonly softwareSpec: pulumi.Output<SoftwareSpec | undefined>;
  /** A version of your own. Once set it can be replaced, but not removed: left out, it stays. */
  declare readonly modelVersion: pulumi.Output<ModelVersion | undefined>;
  /** The model's file, uploaded after the model is made. Excludes contents and contentLocation. */
  declare readonly content: pulumi.Output<ModelContent | undefined>;
  /** Several files, told apart by format, pipelineNodeId and deploymentId, uploaded after the model is made. Excludes content and contentLocation. */
  declare readonly contents: pulumi.Output<ModelContent[] | undefined>;
  /** Where the platform itself fetches the content from. It is made ready in the background, and waited for. Excludes content and contents. */
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
  /** SHA-256 of the content, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  declare readonly contentHash: pulumi.Output<string | undefined>;
  /** The model's id on the platform. */
  declare readonly modelId: pulumi.Output<string>;
  /** How far the platform is with fetching the content from contentLocation: completed when it is done. */
  declare readonly contentImportState: pulumi.Output<string | undefined>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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
    const registration = register("watsonx:Model", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link ModelDefinition}. */
export interface ModelDefinitionArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * Version of the package.
   *
   * A change makes a new object: the platform does not change it in an existing model definition.
   */
  version: pulumi.Input<string>;
  /**
   * What it runs on.
   *
   * A change makes a new object: the platform does not change it in an existing model definition.
   */
  platform: pulumi.Input<ModelDefinitionPlatformArgs>;
  /**
   * The command that runs the model.
   *
   * A change makes a new object: the platform does not change it in an existing model definition.
   */
  command?: pulumi.Input<string>;
  /**
   * The software specification for training, by id or name.
   *
   * A change makes a new object: the platform does not change it in an existing model definition.
   */
  softwareSpec?: pulumi.Input<SoftwareSpecArgs>;
  /**
   * The code, uploaded after the model definition is made.
   *
   * A change makes a new object: other code is another model definition, which trainings then take.
   */
  file?: pulumi.Input<ModelDefinitionFileArgs>;
}

/**
 * The code that trains one or more models.
 *
 * Id: `spaces/{spaceId}/model_definitions/{modelDefinitionId} or projects/{projectId}/model_definitions/{modelDefinitionId}`. Source: watsonx.ai Runtime v4, model definitions.
 */
export class ModelDefinition extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Version of the package. */
  declare readonly version: pulumi.Output<string>;
  /** What it runs on. */
  declare readonly platform: pulumi.Output<ModelDefinitionPlatform>;
  /** The command that runs the model. */
  declare readonly command: pulumi.Output<string | undefined>;
  /** The software specification for training, by id or name. */
  declare readonly softwareSpec: pulumi.Output<SoftwareSpec | undefined>;
  /** The code, uploaded after the model definition is made. */
  declare readonly file: pulumi.Output<ModelDefinitionFile | undefined>;
  /** SHA-256 of the file, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  declare readonly contentHash: pulumi.Output<string | undefined>;
  /** The model definition's id on the platform. */
  declare readonly modelDefinitionId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a ModelDefinition of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is ModelDefinition {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:ModelDefinition" || type === "pulumi-nodejs:dynamic/watsonx:ModelDefinition";
  }

  /** The state of an existing ModelDefinition, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ModelDefinition {
    return new ModelDefinition(name, undefined as unknown as ModelDefinitionArgs, { ...opts, id });
  }

  constructor(name: string, args: ModelDefinitionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:ModelDefinition", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Pipeline}. */
export interface PipelineArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The pipeline document, in IBM's pipeline-flow-v2-schema.
   *
   * A change makes a new object: the platform does not change the document of an existing pipeline.
   */
  document: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
}

/**
 * A hybrid pipeline: a JSON document that trains one or more models.
 *
 * Id: `spaces/{spaceId}/pipelines/{pipelineId} or projects/{projectId}/pipelines/{pipelineId}`. Source: watsonx.ai Runtime v4, pipelines.
 */
export class Pipeline extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The pipeline document, in IBM's pipeline-flow-v2-schema. */
  declare readonly document: pulumi.Output<{ [key: string]: any }>;
  /** The pipeline's id on the platform. */
  declare readonly pipelineId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a Pipeline of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Pipeline {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Pipeline" || type === "pulumi-nodejs:dynamic/watsonx:Pipeline";
  }

  /** The state of an existing Pipeline, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Pipeline {
    return new Pipeline(name, undefined as unknown as PipelineArgs, { ...opts, id });
  }

  constructor(name: string, args: PipelineArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:Pipeline", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Prediction}. */
export interface PredictionArgs {
  /**
   * The online deployment that is asked, by its id: its deploymentId. Excludes servingName.
   *
   * A change makes a new object: another question is asked anew.
   */
  deploymentId?: pulumi.Input<string>;
  /**
   * The online deployment that is asked, by its serving name: 1 to 36 characters out of a-z, 0-9 and _. Excludes deploymentId.
   *
   * A change makes a new object: another question is asked anew.
   */
  servingName?: pulumi.Input<string>;
  /**
   * What is scored.
   *
   * A change makes a new object: another question is asked anew.
   */
  inputData: pulumi.Input<pulumi.Input<ScoringInputArgs>[]>;
  /**
   * Parameters that control the scoring.
   *
   * A change makes a new object: another question is asked anew.
   */
  scoringParameters?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * What the answer has to be. Where it is not, the update fails, and the next one asks again.
   *
   * A change makes a new object: what was expected changed: it is asked anew.
   */
  expect?: pulumi.Input<PredictionExpectationArgs>;
  /**
   * Any text: a change asks again. The asset's revision, for example, so that each rollout is tried.
   *
   * A change makes a new object: the trigger changed, which asks again.
   */
  trigger?: pulumi.Input<string>;
}

/**
 * One scoring request to an online deployment, as a smoke test of it: sent when it is made or one of its properties changes, never in a refresh. The answer is kept; where it is not what is expected, the update fails. It is asked at most once: a lost answer is a failure, and only another trigger asks again. It cannot be imported.
 *
 * Id: `deployments/{deploymentId or servingName}/predictions/{hash}`. Source: watsonx.ai Runtime v4, POST /ml/v4/deployments/{deployment_id}/predictions.
 */
export class Prediction extends pulumi.CustomResource {
  /** The online deployment that is asked, by its id: its deploymentId. Excludes servingName. */
  declare readonly deploymentId: pulumi.Output<string | undefined>;
  /** The online deployment that is asked, by its serving name: 1 to 36 characters out of a-z, 0-9 and _. Excludes deploymentId. */
  declare readonly servingName: pulumi.Output<string | undefined>;
  /** What is scored. */
  declare readonly inputData: pulumi.Output<ScoringInput[]>;
  /** Parameters that control the scoring. */
  declare readonly scoringParameters: pulumi.Output<{ [key: string]: any } | undefined>;
  /** What the answer has to be. Where it is not, the update fails, and the next one asks again. */
  declare readonly expect: pulumi.Output<PredictionExpectation | undefined>;
  /** Any text: a change asks again. The asset's revision, for example, so that each rollout is tried. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** The answer, in the platform's words. */
  declare readonly predictions: pulumi.Output<({ [key: string]: any })[]>;

  /** Whether an object is a Prediction of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Prediction {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Prediction" || type === "pulumi-nodejs:dynamic/watsonx:Prediction";
  }

  /** The state of an existing Prediction, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Prediction {
    return new Prediction(name, undefined as unknown as PredictionArgs, { ...opts, id });
  }

  constructor(name: string, args: PredictionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:Prediction", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link RemoteTrainingSystem}. */
export interface RemoteTrainingSystemArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /** Who may use the remote system. Their order means nothing. */
  allowedIdentities: pulumi.Input<pulumi.Input<RemoteIdentityArgs>[]>;
  /** The remote organization. */
  organization?: pulumi.Input<RemoteOrganizationArgs>;
  /** The administrator of the organization and its identities. */
  remoteAdmin?: pulumi.Input<RemoteIdentityArgs>;
}

/**
 * A remote system of Federated Learning: who can register to a job.
 *
 * Id: `spaces/{spaceId}/remote_training_systems/{remoteTrainingSystemId} or projects/{projectId}/remote_training_systems/{remoteTrainingSystemId}`. Source: watsonx.ai Runtime v4, remote training systems.
 */
export class RemoteTrainingSystem extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** Who may use the remote system. Their order means nothing. */
  declare readonly allowedIdentities: pulumi.Output<RemoteIdentity[]>;
  /** The remote organization. */
  declare readonly organization: pulumi.Output<RemoteOrganization | undefined>;
  /** The administrator of the organization and its identities. */
  declare readonly remoteAdmin: pulumi.Output<RemoteIdentity | undefined>;
  /** The remote training system's id on the platform. */
  declare readonly remoteTrainingSystemId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a RemoteTrainingSystem of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is RemoteTrainingSystem {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:RemoteTrainingSystem" || type === "pulumi-nodejs:dynamic/watsonx:RemoteTrainingSystem";
  }

  /** The state of an existing RemoteTrainingSystem, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): RemoteTrainingSystem {
    return new RemoteTrainingSystem(name, undefined as unknown as RemoteTrainingSystemArgs, { ...opts, id });
  }

  constructor(name: string, args: RemoteTrainingSystemArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:RemoteTrainingSystem", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Revision}. */
export interface RevisionArgs {
  /**
   * What is committed: the id of the resource, such as model.id. It has the form spaces/{spaceId}/models/{modelId}, or projects/…; there are revisions of deployment_job_definitions, experiments, functions, model_definitions, models, pipelines, remote_training_systems, training_definitions.
   *
   * A change makes a new object: a revision belongs to one asset.
   */
  asset: pulumi.Input<string>;
  /**
   * The message of the commit.
   *
   * A change makes a new object: a revision keeps its message: another message is another revision.
   */
  message?: pulumi.Input<string>;
  /**
   * Any text: a change commits the asset anew. Without one, a later change of the asset makes no new revision.
   *
   * A change makes a new object: the trigger changed, which asks for a new revision.
   */
  trigger?: pulumi.Input<string>;
}

/**
 * A revision of an asset: a commit of what it is now, which deployments and trainings can refer to. It never changes, and the platform removes it only with its asset: deleting this resource forgets it. An asset whose latest revision says the same with the same message is not committed again.
 *
 * Id: `{id of the asset}/revisions/{rev}`. Source: watsonx.ai Runtime v4, POST /ml/v4/{assets}/{id}/revisions.
 */
export class Revision extends pulumi.CustomResource {
  /** What is committed: the id of the resource, such as model.id. It has the form spaces/{spaceId}/models/{modelId}, or projects/…; there are revisions of deployment_job_definitions, experiments, functions, model_definitions, models, pipelines, remote_training_systems, training_definitions. */
  declare readonly asset: pulumi.Output<string>;
  /** The message of the commit. */
  declare readonly message: pulumi.Output<string | undefined>;
  /** Any text: a change commits the asset anew. Without one, a later change of the asset makes no new revision. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** The number of the revision: what references to the asset take as rev. */
  declare readonly rev: pulumi.Output<string>;
  /** The asset's own id on the platform. */
  declare readonly assetId: pulumi.Output<string>;
  /** When it was committed: ISO 8601. */
  declare readonly committedAt: pulumi.Output<string | undefined>;

  /** Whether an object is a Revision of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Revision {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Revision" || type === "pulumi-nodejs:dynamic/watsonx:Revision";
  }

  /** The state of an existing Revision, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Revision {
    return new Revision(name, undefined as unknown as RevisionArgs, { ...opts, id });
  }

  constructor(name: string, args: RevisionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:Revision", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link Training}. */
export interface TrainingArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /**
   * The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning.
   *
   * A change makes a new object: something else to train is another training.
   */
  experiment?: pulumi.Input<ResourceRefArgs>;
  /**
   * The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning.
   *
   * A change makes a new object: something else to train is another training.
   */
  pipeline?: pulumi.Input<PipelineToTrainArgs>;
  /**
   * The model definition that is trained. Excludes experiment, pipeline and federatedLearning.
   *
   * A change makes a new object: something else to train is another training.
   */
  modelDefinition?: pulumi.Input<ModelDefinitionToTrainArgs>;
  /**
   * Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition.
   *
   * A change makes a new object: something else to train is another training.
   */
  federatedLearning?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The data that it is trained with.
   *
   * A change makes a new object: something else to train is another training.
   */
  trainingDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /**
   * The holdout or test data.
   *
   * A change makes a new object: something else to train is another training.
   */
  testDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /**
   * Where the results go.
   *
   * A change makes a new object: something else to train is another training.
   */
  resultsReference: pulumi.Input<ResultsReferenceArgs>;
  /**
   * Any text: a change starts the same anew.
   *
   * A change makes a new object: the trigger changed, which asks for another one.
   */
  trigger?: pulumi.Input<string>;
  /** Whether to wait for its end; one that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true. */
  wait?: pulumi.Input<boolean>;
  /** Whether deleting it removes it from the platform too, and not only cancels it while it is live. Default: false. */
  hardDelete?: pulumi.Input<boolean>;
}

/**
 * A training of an experiment, a pipeline or a model definition, or federated learning. It is paid work, started once for what is trained, its data and its trigger: nothing else starts it again. The platform changes no training, so a change of name, description, tags or custom takes effect with the next one. Deleting it cancels it while it is live. What the platform no longer has is remembered as it was.
 *
 * Id: `spaces/{spaceId}/trainings/{trainingId} or projects/{projectId}/trainings/{trainingId}`. Source: watsonx.ai Runtime v4, Trainings.
 */
export class Training extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning. */
  declare readonly experiment: pulumi.Output<ResourceRef | undefined>;
  /** The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning. */
  declare readonly pipeline: pulumi.Output<PipelineToTrain | undefined>;
  /** The model definition that is trained. Excludes experiment, pipeline and federatedLearning. */
  declare readonly modelDefinition: pulumi.Output<ModelDefinitionToTrain | undefined>;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  declare readonly federatedLearning: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The data that it is trained with. */
  declare readonly trainingDataReferences: pulumi.Output<DataReference[] | undefined>;
  /** The holdout or test data. */
  declare readonly testDataReferences: pulumi.Output<DataReference[] | undefined>;
  /** Where the results go. */
  declare readonly resultsReference: pulumi.Output<ResultsReference>;
  /** Any text: a change starts the same anew. */
  declare readonly trigger: pulumi.Output<string | undefined>;
  /** Whether to wait for its end; one that fails or is canceled is a failure then. false: it is started, and pulumi refresh tells when it has ended. Default: true. */
  declare readonly wait: pulumi.Output<boolean>;
  /** Whether deleting it removes it from the platform too, and not only cancels it while it is live. Default: false. */
  declare readonly hardDelete: pulumi.Output<boolean>;
  /** Its id on the platform. */
  declare readonly trainingId: pulumi.Output<string>;
  /** queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen. */
  declare readonly state: pulumi.Output<string>;
  /** When it began to run: ISO 8601. */
  declare readonly runningAt: pulumi.Output<string | undefined>;
  /** When it ended: ISO 8601. Absent while it is live. */
  declare readonly completedAt: pulumi.Output<string | undefined>;
  /** Why it failed. */
  declare readonly failure: pulumi.Output<TrainingFailure | undefined>;
  /** The metrics, in the platform's words: one object for each iteration or model. */
  declare readonly metrics: pulumi.Output<({ [key: string]: any })[] | undefined>;
  /** Where the results are: the location of resultsReference, and what the platform added to it. */
  declare readonly resultsLocation: pulumi.Output<{ [key: string]: any } | undefined>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a Training of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is Training {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:Training" || type === "pulumi-nodejs:dynamic/watsonx:Training";
  }

  /** The state of an existing Training, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Training {
    return new Training(name, undefined as unknown as TrainingArgs, { ...opts, id });
  }

  constructor(name: string, args: TrainingArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:Training", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link TrainingDefinition}. */
export interface TrainingDefinitionArgs {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: pulumi.Input<string>;
  /**
   * The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId.
   *
   * A change makes a new object: an object cannot move to another deployment space.
   */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /**
   * The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName.
   *
   * A change makes a new object: an object cannot move to another project.
   */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its description: at most 1000 characters. */
  description?: pulumi.Input<string>;
  /** Its tags: at most 64. Their order means nothing. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  custom?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning.
   *
   * A change makes a new object: the platform does not change it in an existing training definition.
   */
  experiment?: pulumi.Input<ResourceRefArgs>;
  /**
   * The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning.
   *
   * A change makes a new object: the platform does not change it in an existing training definition.
   */
  pipeline?: pulumi.Input<PipelineToTrainArgs>;
  /**
   * The model definition that is trained. Excludes experiment, pipeline and federatedLearning.
   *
   * A change makes a new object: the platform does not change it in an existing training definition.
   */
  modelDefinition?: pulumi.Input<ModelDefinitionToTrainArgs>;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  federatedLearning?: pulumi.Input<{ [key: string]: pulumi.Input<any> }>;
  /**
   * The data that it is trained with.
   *
   * A change makes a new object: the platform does not change it in an existing training definition.
   */
  trainingDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /**
   * The holdout or test data.
   *
   * A change makes a new object: the platform does not change it in an existing training definition.
   */
  testDataReferences?: pulumi.Input<pulumi.Input<DataReferenceArgs>[]>;
  /**
   * Where the results go.
   *
   * A change makes a new object: the platform does not change it in an existing training definition.
   */
  resultsReference: pulumi.Input<ResultsReferenceArgs>;
}

/**
 * What a training is made of, kept for trainings to come.
 *
 * Id: `spaces/{spaceId}/training_definitions/{trainingDefinitionId} or projects/{projectId}/training_definitions/{trainingDefinitionId}`. Source: watsonx.ai Runtime v4, training definitions.
 */
export class TrainingDefinition extends pulumi.CustomResource {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  declare readonly name: pulumi.Output<string>;
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  declare readonly spaceId: pulumi.Output<string | undefined>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  declare readonly spaceName: pulumi.Output<string | undefined>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  declare readonly projectId: pulumi.Output<string | undefined>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  declare readonly projectName: pulumi.Output<string | undefined>;
  /** Its description: at most 1000 characters. */
  declare readonly description: pulumi.Output<string | undefined>;
  /** Its tags: at most 64. Their order means nothing. */
  declare readonly tags: pulumi.Output<string[] | undefined>;
  /** Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object. */
  declare readonly custom: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning. */
  declare readonly experiment: pulumi.Output<ResourceRef | undefined>;
  /** The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning. */
  declare readonly pipeline: pulumi.Output<PipelineToTrain | undefined>;
  /** The model definition that is trained. Excludes experiment, pipeline and federatedLearning. */
  declare readonly modelDefinition: pulumi.Output<ModelDefinitionToTrain | undefined>;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  declare readonly federatedLearning: pulumi.Output<{ [key: string]: any } | undefined>;
  /** The data that it is trained with. */
  declare readonly trainingDataReferences: pulumi.Output<DataReference[] | undefined>;
  /** The holdout or test data. */
  declare readonly testDataReferences: pulumi.Output<DataReference[] | undefined>;
  /** Where the results go. */
  declare readonly resultsReference: pulumi.Output<ResultsReference>;
  /** The training definition's id on the platform. */
  declare readonly trainingDefinitionId: pulumi.Output<string>;
  /** What the platform warns of. */
  declare readonly warnings: pulumi.Output<string[] | undefined>;
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

  /** Whether an object is a TrainingDefinition of this package, also of another copy of it. */
  static override isInstance(object: unknown): object is TrainingDefinition {
    const type = (object as { __pulumiType?: string } | undefined)?.__pulumiType;
    return type === "mlops:watsonx:TrainingDefinition" || type === "pulumi-nodejs:dynamic/watsonx:TrainingDefinition";
  }

  /** The state of an existing TrainingDefinition, by its id, without managing it. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): TrainingDefinition {
    return new TrainingDefinition(name, undefined as unknown as TrainingDefinitionArgs, { ...opts, id });
  }

  constructor(name: string, args: TrainingDefinitionArgs, opts?: pulumi.CustomResourceOptions) {
    const registration = register("watsonx:TrainingDefinition", name, args, opts);
    try {
      super(...registration.with);
    } finally {
      registration.end();
    }
  }
}

/** Arguments of {@link downloadModel}. */
export interface DownloadModelArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model's id on the platform. */
  modelId: string;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: string;
  /** Only what has this name. */
  name?: string;
  /** Only what has this format, such as native. */
  contentFormat?: string;
  /** Only what belongs to this node of a pipeline. */
  pipelineNodeId?: string;
  /** Only what belongs to this deployment. */
  deploymentId?: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link downloadModelOutput}. */
export interface DownloadModelOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model's id on the platform. */
  modelId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: pulumi.Input<string>;
  /** Only what has this name. */
  name?: pulumi.Input<string>;
  /** Only what has this format, such as native. */
  contentFormat?: pulumi.Input<string>;
  /** Only what belongs to this node of a pipeline. */
  pipelineNodeId?: pulumi.Input<string>;
  /** Only what belongs to this deployment. */
  deploymentId?: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link downloadModel}. */
export interface DownloadModelResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * The one file of a model that has all of the properties given. Fails when there is none, or more than one. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the model content that matches a certain criteria.
 */
export function downloadModel(args: DownloadModelArgs, opts?: pulumi.InvokeOptions): Promise<DownloadModelResult> {
  return invoke("watsonx:downloadModel", args, opts);
}

/**
 * The one file of a model that has all of the properties given. Fails when there is none, or more than one. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the model content that matches a certain criteria.
 */
export function downloadModelOutput(args: DownloadModelOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<DownloadModelResult> {
  return invokeOutput("watsonx:downloadModel", args, opts);
}

/** Arguments of {@link getDeployment}. */
export interface GetDeploymentArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
  /** The deployment's id on the platform. */
  deploymentId: string;
}

/** Arguments of {@link getDeploymentOutput}. */
export interface GetDeploymentOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
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
  /** The hardware. Online: needs numNodes, the number of copies, set by a PATCH once the deployment is ready; id and name have no effect. Batch: id or name, for the jobs to come; no numNodes. Once set it can be changed, but not removed. Excludes hybridPipelineHardwareSpecs. */
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
  /** What the platform warns of. */
  warnings?: string[];
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

/** Arguments of {@link getDeploymentJob}. */
export interface GetDeploymentJobArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
  /** The job's id on the platform. */
  jobId: string;
  /** Only these parts of what was scored or solved, such as predictions and output_data; the status always comes. Default: all. */
  include?: string[];
}

/** Arguments of {@link getDeploymentJobOutput}. */
export interface GetDeploymentJobOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** The job's id on the platform. */
  jobId: pulumi.Input<string>;
  /** Only these parts of what was scored or solved, such as predictions and output_data; the status always comes. Default: all. */
  include?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Result of {@link getDeploymentJob}. */
export interface GetDeploymentJobResult {
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
  /** The batch deployment that does the work. */
  deployment?: DeploymentRef;
  /** The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
  /** What is scored, by a model, function or script. Excludes decisionOptimization. */
  scoring?: JobScoring;
  /** The problem that is solved, by a Decision Optimization model. Excludes scoring. */
  decisionOptimization?: JobSolving;
  /** Its id on the platform. */
  jobId: string;
  /** queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen. */
  state: string;
  /** When it began to run: ISO 8601. */
  runningAt?: string;
  /** When it ended: ISO 8601. Absent while it is live. */
  completedAt?: string;
  /** Why it failed. */
  failure?: DeploymentJobFailure;
  /** The answers to scoring.inputData, as long as the platform keeps them. */
  predictions?: ({ [key: string]: any })[];
  /** What became of a Decision Optimization problem: solve_state and output_data. */
  solution?: { [key: string]: any };
  /** The platform's own jobs behind it. */
  platformJobs?: PlatformJob[];
  /** What the platform warns of. */
  warnings?: string[];
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
 * One deployment job: its state and what came of it. Fails when there is none with the id, or no longer.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job.
 */
export function getDeploymentJob(args: GetDeploymentJobArgs, opts?: pulumi.InvokeOptions): Promise<GetDeploymentJobResult> {
  return invoke("watsonx:getDeploymentJob", args, opts);
}

/**
 * One deployment job: its state and what came of it. Fails when there is none with the id, or no longer.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job.
 */
export function getDeploymentJobOutput(args: GetDeploymentJobOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentJobResult> {
  return invokeOutput("watsonx:getDeploymentJob", args, opts);
}

/** Arguments of {@link getDeploymentJobDefinition}. */
export interface GetDeploymentJobDefinitionArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
  /** The deployment job definition's id on the platform. */
  deploymentJobDefinitionId: string;
  /** A revision: its number, or latest. Default: the deployment job definition as it is. */
  rev?: string;
}

/** Arguments of {@link getDeploymentJobDefinitionOutput}. */
export interface GetDeploymentJobDefinitionOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** The deployment job definition's id on the platform. */
  deploymentJobDefinitionId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the deployment job definition as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getDeploymentJobDefinition}. */
export interface GetDeploymentJobDefinitionResult {
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
  /** The batch deployment that the jobs are for. */
  deployment?: DeploymentRef;
  /** The hardware, by id or name. Default: that of the deployment. Excludes hybridPipelineHardwareSpecs. */
  hardwareSpec?: HardwareSpec;
  /** The hardware of each runtime of a hybrid pipeline. Excludes hardwareSpec. */
  hybridPipelineHardwareSpecs?: HybridPipelineHardwareSpec[];
  /** What is scored, by a model, function or script. Excludes decisionOptimization. */
  scoring?: JobScoring;
  /** The problem that is solved, by a Decision Optimization model. Excludes scoring. */
  decisionOptimization?: JobSolving;
  /** The deployment job definition's id on the platform. */
  deploymentJobDefinitionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One deployment job definition, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job definition.
 */
export function getDeploymentJobDefinition(args: GetDeploymentJobDefinitionArgs, opts?: pulumi.InvokeOptions): Promise<GetDeploymentJobDefinitionResult> {
  return invoke("watsonx:getDeploymentJobDefinition", args, opts);
}

/**
 * One deployment job definition, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job definition.
 */
export function getDeploymentJobDefinitionOutput(args: GetDeploymentJobDefinitionOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentJobDefinitionResult> {
  return invokeOutput("watsonx:getDeploymentJobDefinition", args, opts);
}

/** Arguments of {@link getDeploymentJobDefinitionRevisions}. */
export interface GetDeploymentJobDefinitionRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
  /** The deployment job definition's id on the platform. */
  deploymentJobDefinitionId: string;
}

/** Arguments of {@link getDeploymentJobDefinitionRevisionsOutput}. */
export interface GetDeploymentJobDefinitionRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** The deployment job definition's id on the platform. */
  deploymentJobDefinitionId: pulumi.Input<string>;
}

/** Result of {@link getDeploymentJobDefinitionRevisions}. */
export interface GetDeploymentJobDefinitionRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: DeploymentJobDefinitionDetails[];
}

/**
 * The revisions of one deployment job definition, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job definition revisions.
 */
export function getDeploymentJobDefinitionRevisions(args: GetDeploymentJobDefinitionRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetDeploymentJobDefinitionRevisionsResult> {
  return invoke("watsonx:getDeploymentJobDefinitionRevisions", args, opts);
}

/**
 * The revisions of one deployment job definition, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job definition revisions.
 */
export function getDeploymentJobDefinitionRevisionsOutput(args: GetDeploymentJobDefinitionRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentJobDefinitionRevisionsResult> {
  return invokeOutput("watsonx:getDeploymentJobDefinitionRevisions", args, opts);
}

/** Arguments of {@link getDeploymentJobDefinitions}. */
export interface GetDeploymentJobDefinitionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getDeploymentJobDefinitionsOutput}. */
export interface GetDeploymentJobDefinitionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getDeploymentJobDefinitions}. */
export interface GetDeploymentJobDefinitionsResult {
  /** What there is, in the platform's order. */
  deploymentJobDefinitions: DeploymentJobDefinitionDetails[];
}

/**
 * The deployment job definitions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job definitions.
 */
export function getDeploymentJobDefinitions(args: GetDeploymentJobDefinitionsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDeploymentJobDefinitionsResult> {
  return invoke("watsonx:getDeploymentJobDefinitions", args, opts);
}

/**
 * The deployment job definitions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment job definitions.
 */
export function getDeploymentJobDefinitionsOutput(args: GetDeploymentJobDefinitionsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentJobDefinitionsResult> {
  return invokeOutput("watsonx:getDeploymentJobDefinitions", args, opts);
}

/** Arguments of {@link getDeploymentJobs}. */
export interface GetDeploymentJobsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
  /** Only those with one of these tags. */
  tags?: string[];
  /** Only those in this state: queued, running, completed, failed, … */
  state?: string;
  /** Only those of this deployment. */
  deploymentId?: string;
  /** Only these parts of what was scored or solved, such as predictions and output_data; the status always comes. Default: all. */
  include?: string[];
}

/** Arguments of {@link getDeploymentJobsOutput}. */
export interface GetDeploymentJobsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
  /** Only those with one of these tags. */
  tags?: pulumi.Input<pulumi.Input<string>[]>;
  /** Only those in this state: queued, running, completed, failed, … */
  state?: pulumi.Input<string>;
  /** Only those of this deployment. */
  deploymentId?: pulumi.Input<string>;
  /** Only these parts of what was scored or solved, such as predictions and output_data; the status always comes. Default: all. */
  include?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Result of {@link getDeploymentJobs}. */
export interface GetDeploymentJobsResult {
  /** The jobs, in the platform's order. */
  jobs: DeploymentJobDetails[];
}

/**
 * The deployment jobs of a space that the platform still has, filtered as it filters them.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment jobs.
 */
export function getDeploymentJobs(args: GetDeploymentJobsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetDeploymentJobsResult> {
  return invoke("watsonx:getDeploymentJobs", args, opts);
}

/**
 * The deployment jobs of a space that the platform still has, filtered as it filters them.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the deployment jobs.
 */
export function getDeploymentJobsOutput(args: GetDeploymentJobsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetDeploymentJobsResult> {
  return invokeOutput("watsonx:getDeploymentJobs", args, opts);
}

/** Arguments of {@link getDeployments}. */
export interface GetDeploymentsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
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
  /** Whether they are counted instead of listed; excludes all filters. Default: false. */
  stats?: boolean;
}

/** Arguments of {@link getDeploymentsOutput}. */
export interface GetDeploymentsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
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
  /** Whether they are counted instead of listed; excludes all filters. Default: false. */
  stats?: pulumi.Input<boolean>;
}

/** Result of {@link getDeployments}. */
export interface GetDeploymentsResult {
  /** The deployments, in the platform's order. With stats none. */
  deployments: DeploymentDetails[];
  /** With stats: how many there are, in the platform's words. */
  stats?: ({ [key: string]: any })[];
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

/** Arguments of {@link getExperiment}. */
export interface GetExperimentArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The experiment's id on the platform. */
  experimentId: string;
  /** A revision: its number, or latest. Default: the experiment as it is. */
  rev?: string;
}

/** Arguments of {@link getExperimentOutput}. */
export interface GetExperimentOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The experiment's id on the platform. */
  experimentId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the experiment as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getExperiment}. */
export interface GetExperimentResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** Name of the label column. */
  labelColumn?: string;
  /** How what it trains is evaluated. */
  evaluationDefinition?: EvaluationDefinition;
  /** What it trains. */
  trainingReferences?: TrainingReference[];
  /** The experiment's id on the platform. */
  experimentId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One experiment, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the experiment.
 */
export function getExperiment(args: GetExperimentArgs, opts?: pulumi.InvokeOptions): Promise<GetExperimentResult> {
  return invoke("watsonx:getExperiment", args, opts);
}

/**
 * One experiment, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the experiment.
 */
export function getExperimentOutput(args: GetExperimentOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetExperimentResult> {
  return invokeOutput("watsonx:getExperiment", args, opts);
}

/** Arguments of {@link getExperimentRevisions}. */
export interface GetExperimentRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The experiment's id on the platform. */
  experimentId: string;
}

/** Arguments of {@link getExperimentRevisionsOutput}. */
export interface GetExperimentRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The experiment's id on the platform. */
  experimentId: pulumi.Input<string>;
}

/** Result of {@link getExperimentRevisions}. */
export interface GetExperimentRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: ExperimentDetails[];
}

/**
 * The revisions of one experiment, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the experiment revisions.
 */
export function getExperimentRevisions(args: GetExperimentRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetExperimentRevisionsResult> {
  return invoke("watsonx:getExperimentRevisions", args, opts);
}

/**
 * The revisions of one experiment, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the experiment revisions.
 */
export function getExperimentRevisionsOutput(args: GetExperimentRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetExperimentRevisionsResult> {
  return invokeOutput("watsonx:getExperimentRevisions", args, opts);
}

/** Arguments of {@link getExperiments}. */
export interface GetExperimentsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getExperimentsOutput}. */
export interface GetExperimentsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getExperiments}. */
export interface GetExperimentsResult {
  /** What there is, in the platform's order. */
  experiments: ExperimentDetails[];
}

/**
 * The experiments of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the experiments.
 */
export function getExperiments(args: GetExperimentsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetExperimentsResult> {
  return invoke("watsonx:getExperiments", args, opts);
}

/**
 * The experiments of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the experiments.
 */
export function getExperimentsOutput(args: GetExperimentsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetExperimentsResult> {
  return invokeOutput("watsonx:getExperiments", args, opts);
}

/** Arguments of {@link getFunction}. */
export interface GetFunctionArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The function's id on the platform. */
  functionId: string;
  /** A revision: its number, or latest. Default: the function as it is. */
  rev?: string;
}

/** Arguments of {@link getFunctionOutput}. */
export interface GetFunctionOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The function's id on the platform. */
  functionId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the function as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getFunction}. */
export interface GetFunctionResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The software specification, by id or name. */
  softwareSpec?: SoftwareSpec;
  /** Kind of the function. Default: python. */
  type?: "python";
  /** Sample data for scoring. */
  sampleScoringInput?: SampleScoringInput;
  /** The schemas of what it takes and gives. */
  schemas?: FunctionSchemas;
  /** The models that it uses, for the tracking of usage only. */
  modelReferences?: ResourceRef[];
  /** SHA-256 of the code, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  contentHash?: string;
  /** The function's id on the platform. */
  functionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One function, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the function.
 */
export function getFunction(args: GetFunctionArgs, opts?: pulumi.InvokeOptions): Promise<GetFunctionResult> {
  return invoke("watsonx:getFunction", args, opts);
}

/**
 * One function, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the function.
 */
export function getFunctionOutput(args: GetFunctionOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetFunctionResult> {
  return invokeOutput("watsonx:getFunction", args, opts);
}

/** Arguments of {@link getFunctionCode}. */
export interface GetFunctionCodeArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The function's id on the platform. */
  functionId: string;
  /** A revision: its number, or latest. Default: the function as it is. */
  rev?: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link getFunctionCodeOutput}. */
export interface GetFunctionCodeOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The function's id on the platform. */
  functionId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the function as it is. */
  rev?: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link getFunctionCode}. */
export interface GetFunctionCodeResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * The code of a function, as the archive that the platform has. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the function code.
 */
export function getFunctionCode(args: GetFunctionCodeArgs, opts?: pulumi.InvokeOptions): Promise<GetFunctionCodeResult> {
  return invoke("watsonx:getFunctionCode", args, opts);
}

/**
 * The code of a function, as the archive that the platform has. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the function code.
 */
export function getFunctionCodeOutput(args: GetFunctionCodeOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetFunctionCodeResult> {
  return invokeOutput("watsonx:getFunctionCode", args, opts);
}

/** Arguments of {@link getFunctionRevisions}. */
export interface GetFunctionRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The function's id on the platform. */
  functionId: string;
}

/** Arguments of {@link getFunctionRevisionsOutput}. */
export interface GetFunctionRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The function's id on the platform. */
  functionId: pulumi.Input<string>;
}

/** Result of {@link getFunctionRevisions}. */
export interface GetFunctionRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: FunctionDetails[];
}

/**
 * The revisions of one function, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the function revisions.
 */
export function getFunctionRevisions(args: GetFunctionRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetFunctionRevisionsResult> {
  return invoke("watsonx:getFunctionRevisions", args, opts);
}

/**
 * The revisions of one function, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the function revisions.
 */
export function getFunctionRevisionsOutput(args: GetFunctionRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetFunctionRevisionsResult> {
  return invokeOutput("watsonx:getFunctionRevisions", args, opts);
}

/** Arguments of {@link getFunctions}. */
export interface GetFunctionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getFunctionsOutput}. */
export interface GetFunctionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getFunctions}. */
export interface GetFunctionsResult {
  /** What there is, in the platform's order. */
  functions: FunctionDetails[];
}

/**
 * The functions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the functions.
 */
export function getFunctions(args: GetFunctionsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetFunctionsResult> {
  return invoke("watsonx:getFunctions", args, opts);
}

/**
 * The functions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the functions.
 */
export function getFunctionsOutput(args: GetFunctionsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetFunctionsResult> {
  return invokeOutput("watsonx:getFunctions", args, opts);
}

/** Arguments of {@link getHardwareSpecification}. */
export interface GetHardwareSpecificationArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Its id. Excludes name. */
  id?: string;
  /** Its name. Excludes id. */
  name?: string;
}

/** Arguments of {@link getHardwareSpecificationOutput}. */
export interface GetHardwareSpecificationOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its id. Excludes name. */
  id?: pulumi.Input<string>;
  /** Its name. Excludes id. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getHardwareSpecification}. */
export interface GetHardwareSpecificationResult {
  /** The hardware specification's id: what references take as id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its description. */
  description?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** What it consists of, in the platform's words. */
  details: { [key: string]: any };
}

/**
 * One hardware specification, by its id or its name; a name is looked up once. Fails when there is none.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getHardwareSpecification(args: GetHardwareSpecificationArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetHardwareSpecificationResult> {
  return invoke("watsonx:getHardwareSpecification", args, opts);
}

/**
 * One hardware specification, by its id or its name; a name is looked up once. Fails when there is none.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getHardwareSpecificationOutput(args: GetHardwareSpecificationOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetHardwareSpecificationResult> {
  return invokeOutput("watsonx:getHardwareSpecification", args, opts);
}

/** Arguments of {@link getHardwareSpecifications}. */
export interface GetHardwareSpecificationsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this name. */
  name?: string;
}

/** Arguments of {@link getHardwareSpecificationsOutput}. */
export interface GetHardwareSpecificationsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this name. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getHardwareSpecifications}. */
export interface GetHardwareSpecificationsResult {
  /** The specifications, in the platform's order. */
  specifications: HardwareSpecificationDetails[];
}

/**
 * The hardware specifications that there are: the platform's own, and those of a space or project.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getHardwareSpecifications(args: GetHardwareSpecificationsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetHardwareSpecificationsResult> {
  return invoke("watsonx:getHardwareSpecifications", args, opts);
}

/**
 * The hardware specifications that there are: the platform's own, and those of a space or project.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getHardwareSpecificationsOutput(args: GetHardwareSpecificationsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetHardwareSpecificationsResult> {
  return invokeOutput("watsonx:getHardwareSpecifications", args, opts);
}

/** Arguments of {@link getInstance}. */
export interface GetInstanceArgs {
  /** The instance's id on the platform. */
  instanceId: string;
  /** A space, as a member of which the user asks. Excludes the three below. */
  spaceId?: string;
  /** The same, by the space's name. */
  spaceName?: string;
  /** A project, as a member of which the user asks. */
  projectId?: string;
  /** The same, by the project's name. */
  projectName?: string;
  /** Whether consumption has details. Default: false. */
  consumptionDetails?: boolean;
}

/** Arguments of {@link getInstanceOutput}. */
export interface GetInstanceOutputArgs {
  /** The instance's id on the platform. */
  instanceId: pulumi.Input<string>;
  /** A space, as a member of which the user asks. Excludes the three below. */
  spaceId?: pulumi.Input<string>;
  /** The same, by the space's name. */
  spaceName?: pulumi.Input<string>;
  /** A project, as a member of which the user asks. */
  projectId?: pulumi.Input<string>;
  /** The same, by the project's name. */
  projectName?: pulumi.Input<string>;
  /** Whether consumption has details. Default: false. */
  consumptionDetails?: pulumi.Input<boolean>;
}

/** Result of {@link getInstance}. */
export interface GetInstanceResult {
  /** The instance's id on the platform. */
  instanceId: string;
  /** Its name. */
  name?: string;
  /** Who made it. */
  owner?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  modifiedAt?: string;
  /** What it has consumed, in the platform's words; with consumptionDetails under details, too, what for. */
  consumption?: { [key: string]: any };
  /** The rest, in the platform's words: plan, status, … */
  details: { [key: string]: any };
}

/**
 * One service instance. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the service instance.
 */
export function getInstance(args: GetInstanceArgs, opts?: pulumi.InvokeOptions): Promise<GetInstanceResult> {
  return invoke("watsonx:getInstance", args, opts);
}

/**
 * One service instance. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the service instance.
 */
export function getInstanceOutput(args: GetInstanceOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetInstanceResult> {
  return invokeOutput("watsonx:getInstance", args, opts);
}

/** Arguments of {@link getInstances}. */
export interface GetInstancesArgs {
  /** Those of these deployment spaces. At least one space or project must be given. */
  spaceIds?: string[];
  /** The same, by their names. */
  spaceNames?: string[];
  /** Those of these projects. */
  projectIds?: string[];
  /** The same, by their names. */
  projectNames?: string[];
  /** Whether consumption has details. Default: false. */
  consumptionDetails?: boolean;
}

/** Arguments of {@link getInstancesOutput}. */
export interface GetInstancesOutputArgs {
  /** Those of these deployment spaces. At least one space or project must be given. */
  spaceIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The same, by their names. */
  spaceNames?: pulumi.Input<pulumi.Input<string>[]>;
  /** Those of these projects. */
  projectIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** The same, by their names. */
  projectNames?: pulumi.Input<pulumi.Input<string>[]>;
  /** Whether consumption has details. Default: false. */
  consumptionDetails?: pulumi.Input<boolean>;
}

/** Result of {@link getInstances}. */
export interface GetInstancesResult {
  /** The instances, in the platform's order. */
  instances: InstanceDetails[];
}

/**
 * The service instances that compute for spaces and projects, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the service instances.
 */
export function getInstances(args: GetInstancesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetInstancesResult> {
  return invoke("watsonx:getInstances", args, opts);
}

/**
 * The service instances that compute for spaces and projects, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the service instances.
 */
export function getInstancesOutput(args: GetInstancesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetInstancesResult> {
  return invokeOutput("watsonx:getInstances", args, opts);
}

/** Arguments of {@link getModel}. */
export interface GetModelArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
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
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
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
  /** The model's type, such as scikit-learn_1.1 or curated_foundation_model_1.0; the supported ones are in IBM's documentation. */
  type?: string;
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
  /** SHA-256 of the content, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  contentHash?: string;
  /** The model's id on the platform. */
  modelId: string;
  /** How far the platform is with fetching the content from contentLocation: completed when it is done. */
  contentImportState?: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One model, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model.
 */
export function getModel(args: GetModelArgs, opts?: pulumi.InvokeOptions): Promise<GetModelResult> {
  return invoke("watsonx:getModel", args, opts);
}

/**
 * One model, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model.
 */
export function getModelOutput(args: GetModelOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelResult> {
  return invokeOutput("watsonx:getModel", args, opts);
}

/** Arguments of {@link getModelContent}. */
export interface GetModelContentArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model's id on the platform. */
  modelId: string;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: string;
  /** Id of the file: getModelContents tells it. */
  attachmentId: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link getModelContentOutput}. */
export interface GetModelContentOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model's id on the platform. */
  modelId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: pulumi.Input<string>;
  /** Id of the file: getModelContents tells it. */
  attachmentId: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link getModelContent}. */
export interface GetModelContentResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * One file of a model. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the model content.
 */
export function getModelContent(args: GetModelContentArgs, opts?: pulumi.InvokeOptions): Promise<GetModelContentResult> {
  return invoke("watsonx:getModelContent", args, opts);
}

/**
 * One file of a model. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the model content.
 */
export function getModelContentOutput(args: GetModelContentOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelContentResult> {
  return invokeOutput("watsonx:getModelContent", args, opts);
}

/** Arguments of {@link getModelContents}. */
export interface GetModelContentsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model's id on the platform. */
  modelId: string;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: string;
  /** Only what has this name. */
  name?: string;
  /** Only what has this format, such as native. */
  contentFormat?: string;
}

/** Arguments of {@link getModelContentsOutput}. */
export interface GetModelContentsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model's id on the platform. */
  modelId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the model as it is. */
  rev?: pulumi.Input<string>;
  /** Only what has this name. */
  name?: pulumi.Input<string>;
  /** Only what has this format, such as native. */
  contentFormat?: pulumi.Input<string>;
}

/** Result of {@link getModelContents}. */
export interface GetModelContentsResult {
  /** How many there are. */
  totalCount: number;
  /** The files. */
  attachments: ModelAttachment[];
}

/**
 * What files belong to a model.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model content metadata list.
 */
export function getModelContents(args: GetModelContentsArgs, opts?: pulumi.InvokeOptions): Promise<GetModelContentsResult> {
  return invoke("watsonx:getModelContents", args, opts);
}

/**
 * What files belong to a model.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model content metadata list.
 */
export function getModelContentsOutput(args: GetModelContentsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelContentsResult> {
  return invokeOutput("watsonx:getModelContents", args, opts);
}

/** Arguments of {@link getModelDefinition}. */
export interface GetModelDefinitionArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model definition's id on the platform. */
  modelDefinitionId: string;
  /** A revision: its number, or latest. Default: the model definition as it is. */
  rev?: string;
}

/** Arguments of {@link getModelDefinitionOutput}. */
export interface GetModelDefinitionOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model definition's id on the platform. */
  modelDefinitionId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the model definition as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getModelDefinition}. */
export interface GetModelDefinitionResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** Version of the package. */
  version?: string;
  /** What it runs on. */
  platform?: ModelDefinitionPlatform;
  /** The command that runs the model. */
  command?: string;
  /** The software specification for training, by id or name. */
  softwareSpec?: SoftwareSpec;
  /** SHA-256 of the file, in hexadecimal. The asset's mark keeps it too, so that an import can compare it; unknown, where an imported one cannot be compared: then the program's counts as what is there. */
  contentHash?: string;
  /** The model definition's id on the platform. */
  modelDefinitionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One model definition, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model definition.
 */
export function getModelDefinition(args: GetModelDefinitionArgs, opts?: pulumi.InvokeOptions): Promise<GetModelDefinitionResult> {
  return invoke("watsonx:getModelDefinition", args, opts);
}

/**
 * One model definition, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model definition.
 */
export function getModelDefinitionOutput(args: GetModelDefinitionOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelDefinitionResult> {
  return invokeOutput("watsonx:getModelDefinition", args, opts);
}

/** Arguments of {@link getModelDefinitionFile}. */
export interface GetModelDefinitionFileArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model definition's id on the platform. */
  modelDefinitionId: string;
  /** A revision: its number, or latest. Default: the model definition as it is. */
  rev?: string;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: string;
}

/** Arguments of {@link getModelDefinitionFileOutput}. */
export interface GetModelDefinitionFileOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model definition's id on the platform. */
  modelDefinitionId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the model definition as it is. */
  rev?: pulumi.Input<string>;
  /** The local file to write, relative to where the program runs. Its folder is made where there is none; a file that is there is replaced, and only by a complete one. */
  path: pulumi.Input<string>;
}

/** Result of {@link getModelDefinitionFile}. */
export interface GetModelDefinitionFileResult {
  /** The file that was written, as an absolute path. */
  path: string;
  /** Its size in bytes. */
  bytes: number;
  /** SHA-256 of its content, in hexadecimal. */
  sha256: string;
}

/**
 * The code of a model definition, as the archive that the platform has. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the model definition model.
 */
export function getModelDefinitionFile(args: GetModelDefinitionFileArgs, opts?: pulumi.InvokeOptions): Promise<GetModelDefinitionFileResult> {
  return invoke("watsonx:getModelDefinitionFile", args, opts);
}

/**
 * The code of a model definition, as the archive that the platform has. It is streamed into a local file, in previews too.
 *
 * Source: watsonx.ai Runtime v4, Download the model definition model.
 */
export function getModelDefinitionFileOutput(args: GetModelDefinitionFileOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelDefinitionFileResult> {
  return invokeOutput("watsonx:getModelDefinitionFile", args, opts);
}

/** Arguments of {@link getModelDefinitionRevisions}. */
export interface GetModelDefinitionRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model definition's id on the platform. */
  modelDefinitionId: string;
}

/** Arguments of {@link getModelDefinitionRevisionsOutput}. */
export interface GetModelDefinitionRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model definition's id on the platform. */
  modelDefinitionId: pulumi.Input<string>;
}

/** Result of {@link getModelDefinitionRevisions}. */
export interface GetModelDefinitionRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: ModelDefinitionDetails[];
}

/**
 * The revisions of one model definition, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model definition revisions.
 */
export function getModelDefinitionRevisions(args: GetModelDefinitionRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetModelDefinitionRevisionsResult> {
  return invoke("watsonx:getModelDefinitionRevisions", args, opts);
}

/**
 * The revisions of one model definition, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model definition revisions.
 */
export function getModelDefinitionRevisionsOutput(args: GetModelDefinitionRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelDefinitionRevisionsResult> {
  return invokeOutput("watsonx:getModelDefinitionRevisions", args, opts);
}

/** Arguments of {@link getModelDefinitions}. */
export interface GetModelDefinitionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getModelDefinitionsOutput}. */
export interface GetModelDefinitionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getModelDefinitions}. */
export interface GetModelDefinitionsResult {
  /** What there is, in the platform's order. */
  modelDefinitions: ModelDefinitionDetails[];
}

/**
 * The model definitions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model definitions.
 */
export function getModelDefinitions(args: GetModelDefinitionsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetModelDefinitionsResult> {
  return invoke("watsonx:getModelDefinitions", args, opts);
}

/**
 * The model definitions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model definitions.
 */
export function getModelDefinitionsOutput(args: GetModelDefinitionsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelDefinitionsResult> {
  return invokeOutput("watsonx:getModelDefinitions", args, opts);
}

/** Arguments of {@link getModelRevisions}. */
export interface GetModelRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The model's id on the platform. */
  modelId: string;
}

/** Arguments of {@link getModelRevisionsOutput}. */
export interface GetModelRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The model's id on the platform. */
  modelId: pulumi.Input<string>;
}

/** Result of {@link getModelRevisions}. */
export interface GetModelRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: ModelDetails[];
}

/**
 * The revisions of one model, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model revisions.
 */
export function getModelRevisions(args: GetModelRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetModelRevisionsResult> {
  return invoke("watsonx:getModelRevisions", args, opts);
}

/**
 * The revisions of one model, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the model revisions.
 */
export function getModelRevisionsOutput(args: GetModelRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelRevisionsResult> {
  return invokeOutput("watsonx:getModelRevisions", args, opts);
}

/** Arguments of {@link getModels}. */
export interface GetModelsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
  /** Only those with this software specification: its id. */
  softwareSpec?: string;
}

/** Arguments of {@link getModelsOutput}. */
export interface GetModelsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
  /** Only those with this software specification: its id. */
  softwareSpec?: pulumi.Input<string>;
}

/** Result of {@link getModels}. */
export interface GetModelsResult {
  /** What there is, in the platform's order. */
  models: ModelDetails[];
}

/**
 * The models of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the models.
 */
export function getModels(args: GetModelsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetModelsResult> {
  return invoke("watsonx:getModels", args, opts);
}

/**
 * The models of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the models.
 */
export function getModelsOutput(args: GetModelsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetModelsResult> {
  return invokeOutput("watsonx:getModels", args, opts);
}

/** Arguments of {@link getPipeline}. */
export interface GetPipelineArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The pipeline's id on the platform. */
  pipelineId: string;
  /** A revision: its number, or latest. Default: the pipeline as it is. */
  rev?: string;
}

/** Arguments of {@link getPipelineOutput}. */
export interface GetPipelineOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The pipeline's id on the platform. */
  pipelineId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the pipeline as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getPipeline}. */
export interface GetPipelineResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The pipeline document, in IBM's pipeline-flow-v2-schema. */
  document?: { [key: string]: any };
  /** The pipeline's id on the platform. */
  pipelineId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One pipeline, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the pipeline.
 */
export function getPipeline(args: GetPipelineArgs, opts?: pulumi.InvokeOptions): Promise<GetPipelineResult> {
  return invoke("watsonx:getPipeline", args, opts);
}

/**
 * One pipeline, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the pipeline.
 */
export function getPipelineOutput(args: GetPipelineOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetPipelineResult> {
  return invokeOutput("watsonx:getPipeline", args, opts);
}

/** Arguments of {@link getPipelineRevisions}. */
export interface GetPipelineRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The pipeline's id on the platform. */
  pipelineId: string;
}

/** Arguments of {@link getPipelineRevisionsOutput}. */
export interface GetPipelineRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The pipeline's id on the platform. */
  pipelineId: pulumi.Input<string>;
}

/** Result of {@link getPipelineRevisions}. */
export interface GetPipelineRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: PipelineDetails[];
}

/**
 * The revisions of one pipeline, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the pipeline revisions.
 */
export function getPipelineRevisions(args: GetPipelineRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetPipelineRevisionsResult> {
  return invoke("watsonx:getPipelineRevisions", args, opts);
}

/**
 * The revisions of one pipeline, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the pipeline revisions.
 */
export function getPipelineRevisionsOutput(args: GetPipelineRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetPipelineRevisionsResult> {
  return invokeOutput("watsonx:getPipelineRevisions", args, opts);
}

/** Arguments of {@link getPipelines}. */
export interface GetPipelinesArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getPipelinesOutput}. */
export interface GetPipelinesOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getPipelines}. */
export interface GetPipelinesResult {
  /** What there is, in the platform's order. */
  pipelines: PipelineDetails[];
}

/**
 * The pipelines of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the pipelines.
 */
export function getPipelines(args: GetPipelinesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetPipelinesResult> {
  return invoke("watsonx:getPipelines", args, opts);
}

/**
 * The pipelines of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the pipelines.
 */
export function getPipelinesOutput(args: GetPipelinesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetPipelinesResult> {
  return invokeOutput("watsonx:getPipelines", args, opts);
}

/** Arguments of {@link getRemoteTrainingSystem}. */
export interface GetRemoteTrainingSystemArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The remote training system's id on the platform. */
  remoteTrainingSystemId: string;
  /** A revision: its number, or latest. Default: the remote training system as it is. */
  rev?: string;
}

/** Arguments of {@link getRemoteTrainingSystemOutput}. */
export interface GetRemoteTrainingSystemOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The remote training system's id on the platform. */
  remoteTrainingSystemId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the remote training system as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getRemoteTrainingSystem}. */
export interface GetRemoteTrainingSystemResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** Who may use the remote system. Their order means nothing. */
  allowedIdentities?: RemoteIdentity[];
  /** The remote organization. */
  organization?: RemoteOrganization;
  /** The administrator of the organization and its identities. */
  remoteAdmin?: RemoteIdentity;
  /** The remote training system's id on the platform. */
  remoteTrainingSystemId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One remote training system, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the remote training system.
 */
export function getRemoteTrainingSystem(args: GetRemoteTrainingSystemArgs, opts?: pulumi.InvokeOptions): Promise<GetRemoteTrainingSystemResult> {
  return invoke("watsonx:getRemoteTrainingSystem", args, opts);
}

/**
 * One remote training system, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the remote training system.
 */
export function getRemoteTrainingSystemOutput(args: GetRemoteTrainingSystemOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetRemoteTrainingSystemResult> {
  return invokeOutput("watsonx:getRemoteTrainingSystem", args, opts);
}

/** Arguments of {@link getRemoteTrainingSystemRevisions}. */
export interface GetRemoteTrainingSystemRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The remote training system's id on the platform. */
  remoteTrainingSystemId: string;
}

/** Arguments of {@link getRemoteTrainingSystemRevisionsOutput}. */
export interface GetRemoteTrainingSystemRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The remote training system's id on the platform. */
  remoteTrainingSystemId: pulumi.Input<string>;
}

/** Result of {@link getRemoteTrainingSystemRevisions}. */
export interface GetRemoteTrainingSystemRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: RemoteTrainingSystemDetails[];
}

/**
 * The revisions of one remote training system, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the remote training system revisions.
 */
export function getRemoteTrainingSystemRevisions(args: GetRemoteTrainingSystemRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetRemoteTrainingSystemRevisionsResult> {
  return invoke("watsonx:getRemoteTrainingSystemRevisions", args, opts);
}

/**
 * The revisions of one remote training system, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the remote training system revisions.
 */
export function getRemoteTrainingSystemRevisionsOutput(args: GetRemoteTrainingSystemRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetRemoteTrainingSystemRevisionsResult> {
  return invokeOutput("watsonx:getRemoteTrainingSystemRevisions", args, opts);
}

/** Arguments of {@link getRemoteTrainingSystems}. */
export interface GetRemoteTrainingSystemsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getRemoteTrainingSystemsOutput}. */
export interface GetRemoteTrainingSystemsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getRemoteTrainingSystems}. */
export interface GetRemoteTrainingSystemsResult {
  /** What there is, in the platform's order. */
  remoteTrainingSystems: RemoteTrainingSystemDetails[];
}

/**
 * The remote training systems of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the remote training systems.
 */
export function getRemoteTrainingSystems(args: GetRemoteTrainingSystemsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetRemoteTrainingSystemsResult> {
  return invoke("watsonx:getRemoteTrainingSystems", args, opts);
}

/**
 * The remote training systems of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the remote training systems.
 */
export function getRemoteTrainingSystemsOutput(args: GetRemoteTrainingSystemsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetRemoteTrainingSystemsResult> {
  return invokeOutput("watsonx:getRemoteTrainingSystems", args, opts);
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

/** Arguments of {@link getSoftwareSpecification}. */
export interface GetSoftwareSpecificationArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Its id. Excludes name. */
  id?: string;
  /** Its name. Excludes id. */
  name?: string;
}

/** Arguments of {@link getSoftwareSpecificationOutput}. */
export interface GetSoftwareSpecificationOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Its id. Excludes name. */
  id?: pulumi.Input<string>;
  /** Its name. Excludes id. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getSoftwareSpecification}. */
export interface GetSoftwareSpecificationResult {
  /** The software specification's id: what references take as id. */
  id: string;
  /** Its name. */
  name: string;
  /** Its description. */
  description?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** What it consists of, in the platform's words. */
  details: { [key: string]: any };
}

/**
 * One software specification, by its id or its name; a name is looked up once. Fails when there is none.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getSoftwareSpecification(args: GetSoftwareSpecificationArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSoftwareSpecificationResult> {
  return invoke("watsonx:getSoftwareSpecification", args, opts);
}

/**
 * One software specification, by its id or its name; a name is looked up once. Fails when there is none.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getSoftwareSpecificationOutput(args: GetSoftwareSpecificationOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetSoftwareSpecificationResult> {
  return invokeOutput("watsonx:getSoftwareSpecification", args, opts);
}

/** Arguments of {@link getSoftwareSpecifications}. */
export interface GetSoftwareSpecificationsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this name. */
  name?: string;
}

/** Arguments of {@link getSoftwareSpecificationsOutput}. */
export interface GetSoftwareSpecificationsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this name. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getSoftwareSpecifications}. */
export interface GetSoftwareSpecificationsResult {
  /** The specifications, in the platform's order. */
  specifications: SoftwareSpecificationDetails[];
}

/**
 * The software specifications that there are: the platform's own, and those of a space or project.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getSoftwareSpecifications(args: GetSoftwareSpecificationsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSoftwareSpecificationsResult> {
  return invoke("watsonx:getSoftwareSpecifications", args, opts);
}

/**
 * The software specifications that there are: the platform's own, and those of a space or project.
 *
 * Source: Watson Data API v2, Environments.
 */
export function getSoftwareSpecificationsOutput(args: GetSoftwareSpecificationsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetSoftwareSpecificationsResult> {
  return invokeOutput("watsonx:getSoftwareSpecifications", args, opts);
}

/** Arguments of {@link getSpace}. */
export interface GetSpaceArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: string;
}

/** Arguments of {@link getSpaceOutput}. */
export interface GetSpaceOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId. */
  spaceName?: pulumi.Input<string>;
}

/** Result of {@link getSpace}. */
export interface GetSpaceResult {
  /** The space's id: what resources take as spaceId. */
  spaceId: string;
  /** Its name. */
  name: string;
  /** Its description. */
  description?: string;
  /** Its state, such as active. */
  state?: string;
  /** Who made it. */
  creatorId?: string;
  /** When it was made: ISO 8601. */
  createdAt?: string;
  /** When it was last changed: ISO 8601. */
  updatedAt?: string;
  /** The service instances that compute for it, in the platform's words. */
  compute?: ({ [key: string]: any })[];
}

/**
 * One deployment space, by its id or its name. Fails when there is none.
 *
 * Source: Watson Data API v2, Spaces.
 */
export function getSpace(args: GetSpaceArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSpaceResult> {
  return invoke("watsonx:getSpace", args, opts);
}

/**
 * One deployment space, by its id or its name. Fails when there is none.
 *
 * Source: Watson Data API v2, Spaces.
 */
export function getSpaceOutput(args: GetSpaceOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetSpaceResult> {
  return invokeOutput("watsonx:getSpace", args, opts);
}

/** Arguments of {@link getSpaces}. */
export interface GetSpacesArgs {
  /** Only those with this name. */
  name?: string;
}

/** Arguments of {@link getSpacesOutput}. */
export interface GetSpacesOutputArgs {
  /** Only those with this name. */
  name?: pulumi.Input<string>;
}

/** Result of {@link getSpaces}. */
export interface GetSpacesResult {
  /** The spaces, in the platform's order. */
  spaces: SpaceDetails[];
}

/**
 * The deployment spaces that the user may see, page by page until the end.
 *
 * Source: Watson Data API v2, Spaces.
 */
export function getSpaces(args: GetSpacesArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetSpacesResult> {
  return invoke("watsonx:getSpaces", args, opts);
}

/**
 * The deployment spaces that the user may see, page by page until the end.
 *
 * Source: Watson Data API v2, Spaces.
 */
export function getSpacesOutput(args: GetSpacesOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetSpacesResult> {
  return invokeOutput("watsonx:getSpaces", args, opts);
}

/** Arguments of {@link getTraining}. */
export interface GetTrainingArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The training's id on the platform. */
  trainingId: string;
}

/** Arguments of {@link getTrainingOutput}. */
export interface GetTrainingOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The training's id on the platform. */
  trainingId: pulumi.Input<string>;
}

/** Result of {@link getTraining}. */
export interface GetTrainingResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning. */
  experiment?: ResourceRef;
  /** The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning. */
  pipeline?: PipelineToTrain;
  /** The model definition that is trained. Excludes experiment, pipeline and federatedLearning. */
  modelDefinition?: ModelDefinitionToTrain;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  federatedLearning?: { [key: string]: any };
  /** The data that it is trained with. */
  trainingDataReferences?: DataReference[];
  /** The holdout or test data. */
  testDataReferences?: DataReference[];
  /** Where the results go. */
  resultsReference?: ResultsReference;
  /** Its id on the platform. */
  trainingId: string;
  /** queued, running, completed, failed, canceled, …; expired when the platform forgot it before its end was seen. */
  state: string;
  /** When it began to run: ISO 8601. */
  runningAt?: string;
  /** When it ended: ISO 8601. Absent while it is live. */
  completedAt?: string;
  /** Why it failed. */
  failure?: TrainingFailure;
  /** The metrics, in the platform's words: one object for each iteration or model. */
  metrics?: ({ [key: string]: any })[];
  /** Where the results are: the location of resultsReference, and what the platform added to it. */
  resultsLocation?: { [key: string]: any };
  /** What the platform warns of. */
  warnings?: string[];
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
 * One training: its state and metrics. Fails when there is none with the id, or no longer.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training.
 */
export function getTraining(args: GetTrainingArgs, opts?: pulumi.InvokeOptions): Promise<GetTrainingResult> {
  return invoke("watsonx:getTraining", args, opts);
}

/**
 * One training: its state and metrics. Fails when there is none with the id, or no longer.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training.
 */
export function getTrainingOutput(args: GetTrainingOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetTrainingResult> {
  return invokeOutput("watsonx:getTraining", args, opts);
}

/** Arguments of {@link getTrainingDefinition}. */
export interface GetTrainingDefinitionArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The training definition's id on the platform. */
  trainingDefinitionId: string;
  /** A revision: its number, or latest. Default: the training definition as it is. */
  rev?: string;
}

/** Arguments of {@link getTrainingDefinitionOutput}. */
export interface GetTrainingDefinitionOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The training definition's id on the platform. */
  trainingDefinitionId: pulumi.Input<string>;
  /** A revision: its number, or latest. Default: the training definition as it is. */
  rev?: pulumi.Input<string>;
}

/** Result of {@link getTrainingDefinition}. */
export interface GetTrainingDefinitionResult {
  /** Its name on the platform: 1 to 250 characters. Default: the resource's name. */
  name?: string;
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
  /** The experiment that is run. Excludes pipeline, modelDefinition and federatedLearning. */
  experiment?: ResourceRef;
  /** The pipeline that is trained. Excludes experiment, modelDefinition and federatedLearning. */
  pipeline?: PipelineToTrain;
  /** The model definition that is trained. Excludes experiment, pipeline and federatedLearning. */
  modelDefinition?: ModelDefinitionToTrain;
  /** Federated learning, as the platform wants it. Excludes experiment, pipeline and modelDefinition. */
  federatedLearning?: { [key: string]: any };
  /** The data that it is trained with. */
  trainingDataReferences?: DataReference[];
  /** The holdout or test data. */
  testDataReferences?: DataReference[];
  /** Where the results go. */
  resultsReference?: ResultsReference;
  /** The training definition's id on the platform. */
  trainingDefinitionId: string;
  /** What the platform warns of. */
  warnings?: string[];
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
  /** Of a revision: the message of its commit. */
  commitMessage?: string;
  /** Of a revision: when it was committed, ISO 8601. */
  committedAt?: string;
}

/**
 * One training definition, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training definition.
 */
export function getTrainingDefinition(args: GetTrainingDefinitionArgs, opts?: pulumi.InvokeOptions): Promise<GetTrainingDefinitionResult> {
  return invoke("watsonx:getTrainingDefinition", args, opts);
}

/**
 * One training definition, or one of its revisions. Fails when there is none with the id.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training definition.
 */
export function getTrainingDefinitionOutput(args: GetTrainingDefinitionOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetTrainingDefinitionResult> {
  return invokeOutput("watsonx:getTrainingDefinition", args, opts);
}

/** Arguments of {@link getTrainingDefinitionRevisions}. */
export interface GetTrainingDefinitionRevisionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** The training definition's id on the platform. */
  trainingDefinitionId: string;
}

/** Arguments of {@link getTrainingDefinitionRevisionsOutput}. */
export interface GetTrainingDefinitionRevisionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** The training definition's id on the platform. */
  trainingDefinitionId: pulumi.Input<string>;
}

/** Result of {@link getTrainingDefinitionRevisions}. */
export interface GetTrainingDefinitionRevisionsResult {
  /** What there is, in the platform's order. */
  revisions: TrainingDefinitionDetails[];
}

/**
 * The revisions of one training definition, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training definition revisions.
 */
export function getTrainingDefinitionRevisions(args: GetTrainingDefinitionRevisionsArgs, opts?: pulumi.InvokeOptions): Promise<GetTrainingDefinitionRevisionsResult> {
  return invoke("watsonx:getTrainingDefinitionRevisions", args, opts);
}

/**
 * The revisions of one training definition, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training definition revisions.
 */
export function getTrainingDefinitionRevisionsOutput(args: GetTrainingDefinitionRevisionsOutputArgs, opts?: pulumi.InvokeOptions): pulumi.Output<GetTrainingDefinitionRevisionsResult> {
  return invokeOutput("watsonx:getTrainingDefinitionRevisions", args, opts);
}

/** Arguments of {@link getTrainingDefinitions}. */
export interface GetTrainingDefinitionsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: string;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: string;
}

/** Arguments of {@link getTrainingDefinitionsOutput}. */
export interface GetTrainingDefinitionsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag; several as `a or b`, or as `a and b`. */
  tag?: pulumi.Input<string>;
  /** Only those that match this search string: the complete path of an indexed field, a colon and a value, such as asset.name:churn. */
  search?: pulumi.Input<string>;
}

/** Result of {@link getTrainingDefinitions}. */
export interface GetTrainingDefinitionsResult {
  /** What there is, in the platform's order. */
  trainingDefinitions: TrainingDefinitionDetails[];
}

/**
 * The training definitions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training definitions.
 */
export function getTrainingDefinitions(args: GetTrainingDefinitionsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTrainingDefinitionsResult> {
  return invoke("watsonx:getTrainingDefinitions", args, opts);
}

/**
 * The training definitions of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the training definitions.
 */
export function getTrainingDefinitionsOutput(args: GetTrainingDefinitionsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetTrainingDefinitionsResult> {
  return invokeOutput("watsonx:getTrainingDefinitions", args, opts);
}

/** Arguments of {@link getTrainings}. */
export interface GetTrainingsArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: string;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: string;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: string;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: string;
  /** Only those with this tag. */
  tag?: string;
  /** Only those of this kind. */
  type?: "pipeline" | "experiment";
  /** Only those in this state: queued, running, completed, failed, … */
  state?: string;
  /** Only the sub-jobs of this training of an experiment. */
  parentId?: string;
}

/** Arguments of {@link getTrainingsOutput}. */
export interface GetTrainingsOutputArgs {
  /** The deployment space that contains it, by its id: 36 characters. Excludes spaceName, projectId and projectName. Default, where none is given: the configuration mlops:watsonxSpaceId. */
  spaceId?: pulumi.Input<string>;
  /** The deployment space that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, projectId and projectName. */
  spaceName?: pulumi.Input<string>;
  /** The project that contains it, by its id: 36 characters. Excludes spaceId, spaceName and projectName. */
  projectId?: pulumi.Input<string>;
  /** The project that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes spaceId, spaceName and projectId. */
  projectName?: pulumi.Input<string>;
  /** Only those with this tag. */
  tag?: pulumi.Input<string>;
  /** Only those of this kind. */
  type?: pulumi.Input<"pipeline" | "experiment">;
  /** Only those in this state: queued, running, completed, failed, … */
  state?: pulumi.Input<string>;
  /** Only the sub-jobs of this training of an experiment. */
  parentId?: pulumi.Input<string>;
}

/** Result of {@link getTrainings}. */
export interface GetTrainingsResult {
  /** The trainings, in the platform's order. */
  trainings: TrainingDetails[];
}

/**
 * The trainings of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the list of trainings.
 */
export function getTrainings(args: GetTrainingsArgs = {}, opts?: pulumi.InvokeOptions): Promise<GetTrainingsResult> {
  return invoke("watsonx:getTrainings", args, opts);
}

/**
 * The trainings of a space or project, filtered as the platform filters them, page by page until the end.
 *
 * Source: watsonx.ai Runtime v4, Retrieve the list of trainings.
 */
export function getTrainingsOutput(args: GetTrainingsOutputArgs = {}, opts?: pulumi.InvokeOptions): pulumi.Output<GetTrainingsResult> {
  return invokeOutput("watsonx:getTrainings", args, opts);
}
