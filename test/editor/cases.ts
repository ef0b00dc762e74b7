/** What an editor has to know of a class or function: written by hand, from the platforms' documents. */
export interface Case {
  /** Its name below the package. */
  name: string;
  /** Arguments of a right program, one on each line. */
  right: string[];
  /** Words of the documentation of fields, by their path in `right`. */
  hovers: Record<string, string>;
  /** The values that complete, by the path of the field. */
  completes?: Record<string, string[]>;
  /** Lines that are errors, each instead of the right one of the same field or beside the right ones. */
  wrong: string[];
  /** Words of the documentation of outputs. */
  outputs?: Record<string, string>;
}

const resources: Case[] = [
  {
    name: "azureml.Compute",
    right: [
      'name: "cpu"',
      'computeType: "AmlCompute"',
      'identity: { type: "SystemAssigned" }',
      'amlCompute: { vmSize: "STANDARD_D1", scaleSettings: { maxNodeCount: 1, nodeIdleTimeBeforeScaleDown: "PT30M" } }',
      'userAccountCredentials: { adminUserName: "admin", adminUserPassword: "x" }',
      'tags: { team: "a" }',
    ],
    hovers: {
      computeType: "cannot turn one kind of compute into another",
      "amlCompute.vmSize": "Size of the virtual machines",
      "amlCompute.scaleSettings": "changed in place",
      "amlCompute.scaleSettings.nodeIdleTimeBeforeScaleDown": "ISO 8601",
      "userAccountCredentials.adminUserPassword": "Kept as a secret",
      "identity.type": "SystemAssigned",
    },
    completes: {
      computeType: ["AmlCompute", "ComputeInstance"],
      "identity.type": ["None", "SystemAssigned", "SystemAssigned,UserAssigned", "UserAssigned"],
      "amlCompute.vmPriority": ["Dedicated", "LowPriority"],
      "amlCompute.remoteLoginPortPublicAccess": ["Disabled", "Enabled", "NotSpecified"],
      "computeInstance.sshSettings.sshPublicAccess": ["Disabled", "Enabled"],
      "computeInstance.schedules.computeStartStop[].action": ["Start", "Stop"],
    },
    wrong: [
      "nam: 1",
      'computeType: "AmlComputer"',
      'amlCompute: { vmSize: "x", scaleSettings: { maxNodeCount: "1" } }',
      'amlCompute: { vmSize: "x", scaleSettings: { maxNodeCount: 1, idle: "PT1M" } }',
      "amlCompute: { vmSize: 1 }",
      "tags: { team: 1 }",
    ],
    outputs: { provisioningState: "Succeeded", amlComputeStatus: "What the cluster is doing" },
  },
  {
    name: "azureml.Run",
    right: [
      'experimentName: "e"',
      'source: "train"',
      'definition: { script: "train.py", framework: "Python", maxRunDurationSeconds: 60, environment: { docker: { baseImage: "i" } } }',
      'registryPassword: "x"',
      "wait: true",
    ],
    hovers: {
      experimentName: "cannot move to another experiment",
      source: "relative to the folder of Pulumi.yaml",
      "definition.script": "Python file",
      "definition.maxRunDurationSeconds": "in seconds",
      "definition.environment.docker.baseImage": "Excludes baseDockerfile",
      registryPassword: "Kept as a secret",
    },
    completes: {
      "definition.framework": ["Cntk", "PySpark", "Python", "PyTorch", "TensorFlow"],
      "definition.communicator": ["Gloo", "Mpi", "Nccl", "None", "ParameterServer"],
      "definition.dataReferences.data.mode": ["Download", "Mount", "Upload"],
    },
    wrong: [
      "experiment: 1",
      'wait: "yes"',
      'definition: { script: "train.py", framework: "Pythn" }',
      'definition: { script: "train.py", environment: { docker: { baseImages: "i" } } }',
      'definition: { script: "train.py", nodeCount: "1" }',
    ],
    outputs: { status: "Completed", duration: "in seconds" },
  },
  {
    name: "mlserver.Service",
    right: [
      'version: "1.0.0"',
      'code: "y <- x"',
      'runtimeType: "R"',
      'inputParameterDefinitions: [{ name: "x", type: "numeric" }]',
      'outputFileNames: ["plot.png"]',
    ],
    hovers: {
      version: "a version is fixed when it is published",
      code: "The code of every request",
      runtimeType: "R or Python",
      "inputParameterDefinitions.type": "data.frame",
    },
    completes: {
      runtimeType: ["Python", "R"],
      "inputParameterDefinitions[].type": [
        "character",
        "data.frame",
        "integer",
        "logical",
        "matrix",
        "numeric",
        "vector",
      ],
    },
    wrong: [
      'codes: ""',
      "code: 1",
      'runtimeType: "Julia"',
      'inputParameterDefinitions: [{ name: "x", type: "number" }]',
      'inputParameterDefinitions: [{ named: "x", type: "numeric" }]',
      "outputFileNames: [1]",
    ],
    outputs: { serviceVersion: "GUID", swaggerUrl: "Swagger" },
  },
  {
    name: "watsonx.Deployment",
    right: [
      'asset: { id: "a" }',
      'online: { servingName: "churn" }',
      'hardwareSpec: { name: "S", numNodes: 2 }',
      'tags: ["a"]',
    ],
    hovers: {
      asset: "A change is rolled out and waited for",
      "asset.id": "Id of the object",
      online: "cannot turn one kind of deployment into another",
      "online.servingName": "1 to 36 characters",
      "hardwareSpec.numNodes": "Number of nodes",
    },
    wrong: [
      "asset: { id: 1 }",
      'asset: { ids: "a" }',
      'online: { servingNames: "churn" }',
      'hardwareSpec: { numNodes: "2" }',
      'tags: "a"',
      'onlin: ""',
    ],
    outputs: { state: "ready or failed", scoringUrls: "predictions" },
  },
  {
    name: "watsonx.Model",
    right: [
      'type: "scikit-learn_1.1"',
      'softwareSpec: { name: "runtime-23.1-py3.10" }',
      'content: { path: "model.zip", mediaType: "application/zip" }',
      'modelVersion: { number: "1.0.0" }',
      'schemas: { input: [{ id: "i", fields: [{ name: "x", type: "float" }] }] }',
      'trainingDataReferences: [{ type: "data_asset", connection: { id: "x" } }]',
    ],
    hovers: {
      type: "curated_foundation_model_1.0",
      softwareSpec: "it can be replaced, but not removed",
      "softwareSpec.name": "Name of the software specification",
      "content.path": "never held in memory",
      "modelVersion.number": "semantic versioning",
      "schemas.input.fields.name": "The field's name",
      "trainingDataReferences.connection": "Kept as a secret",
    },
    completes: {
      "content.mediaType": [
        "application/gzip",
        "application/json",
        "application/xml",
        "application/zip",
        "text/plain",
      ],
    },
    wrong: [
      'softwareSpec: { names: "x" }',
      "softwareSpec: { name: 1 }",
      'content: { path: "model.zip", mediaType: "application/tar" }',
      'schemas: { input: [{ fields: [{ nam: "x" }] }] }',
      'label: ""',
    ],
    outputs: { contentImportState: "content", modelId: "id on the platform" },
  },
];

const others: Case[] = [
  {
    name: "Provider",
    right: ['watsonxRegion: "eu-de"', 'watsonxApiKey: "x"', 'mlserverUrl: "http://localhost:12800"'],
    hovers: { watsonxRegion: "Frankfurt", watsonxApiKey: "WATSONX_APIKEY", mlserverUrl: "web node" },
    completes: { watsonxRegion: ["au-syd", "eu-de", "eu-gb", "jp-tok", "us-south"] },
    wrong: ['watsonxRegion: "eu-fr"', 'watsonxKey: "x"', "mlserverUrl: 12800"],
  },
  {
    name: "watsonx.getDeployments",
    right: ['spaceId: "s"', 'state: "ready"'],
    hovers: { spaceId: "mlops:watsonxSpaceId", state: "Only those in this state" },
    completes: {
      state: ["failed", "initializing", "ready", "updating"],
      type: ["do", "function", "model", "py_script"],
    },
    wrong: ['state: "done"', "spaceId: 1", 'space: ""'],
  },
  {
    name: "watsonx.getModelOutput",
    right: ['modelId: Promise.resolve("m")'],
    hovers: { modelId: "id" },
    wrong: ["modelId: 1", 'modelIds: ""'],
  },
  {
    name: "azureml.getRun",
    right: ['experimentName: "e"', 'runId: "r"'],
    hovers: { runId: "The run's id" },
    wrong: ["runId: 1", 'run: ""'],
  },
  {
    name: "mlserver.getService",
    right: ['name: "s"', 'version: "1.0.0"'],
    hovers: { version: "published last" },
    wrong: ["version: 1", 'versions: ""'],
  },
];

export const classes = resources.map(({ name }) => name);
export const cases = [...resources, ...others];
