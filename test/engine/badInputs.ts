/** Bad programs and configurations, with what users are told: the messages as they stand on the screen. */

/** One resource: everything that is wrong with it is told at once. */
export interface BadResource {
  /** What is wrong. */
  what: string;
  /** Logical name. */
  name?: string;
  args: Record<string, unknown>;
  says: string[];
}

/** One call of a function. */
export interface BadCall {
  args: Record<string, unknown>;
  /** Properties and what is said of them. */
  says: [property: string, reason: string][];
}

/** A configuration with which a good program cannot work. */
export interface BadConfig {
  what: string;
  /** Of {@link programs}. */
  program: readonly (keyof typeof programs)[];
  /** Values under `mlops:`; null takes one away. `<nobody>` stands for an address at which nobody listens. */
  config?: Record<string, string | null>;
  env?: Record<string, string>;
  /** Without the lines in Pulumi.yaml that name the plugin. */
  uninstalled?: boolean;
  says: string[];
  /** How many requests the platforms get at most, by the ends of their paths. None: nothing was sent. */
  sent?: Record<string, number>;
}

const guid = "7c1f2b1e-5d0a-4f5e-9a53-0b6f1c9d2e41";

/** By module and class. */
export const badResources: Record<string, BadResource[]> = {
  "azureml.Compute": [
    {
      what: "types, limits, names and choices",
      args: {
        name: "no spaces",
        computeType: "amlCompute",
        amlCompute: {
          vmsize: "Standard_DS3_v2",
          vmPriority: "Low",
          isolatedNetwork: "yes",
          subnet: "my-subnet",
          scaleSettings: { maxNodeCount: -1, minNodeCount: 1.5, nodeIdleTimeBeforeScaleDown: "2 minutes" },
        },
        tags: { team: 7 },
        identity: { type: "SystemAssigned", userAssignedIdentities: "none" },
        apiVersion: "latest",
        deleteAction: "delete",
        color: "blue",
      },
      says: [
        "name: must be made of letters, digits and -, beginning with a letter and not ending with -",
        "computeType: must be one of AmlCompute, ComputeInstance; did you mean AmlCompute?",
        "amlCompute.vmSize: is required (a text)",
        "amlCompute.vmsize: there is no such property; did you mean vmSize?",
        "amlCompute.vmPriority: must be one of Dedicated, LowPriority",
        "amlCompute.isolatedNetwork: must be true or false, not a text",
        "amlCompute.subnet: must be an object, not a text",
        "amlCompute.scaleSettings.maxNodeCount: must be at least 0",
        "amlCompute.scaleSettings.minNodeCount: must be a whole number, not a fraction",
        "amlCompute.scaleSettings.nodeIdleTimeBeforeScaleDown: must be an ISO 8601 duration of weeks, days, hours, minutes and seconds, such as PT2M",
        "tags.team: must be a text, not a number",
        "identity.userAssignedIdentities: must be a list, not a text",
        "apiVersion: must be a version such as 2025-09-01 or 2019-11-01",
        "deleteAction: must be one of Delete, Detach; did you mean Delete?",
        "color: there is no such property; there are name, workspace, resourceGroup, subscriptionId, computeType, location, tags, identity, sku, description, computeLocation, resourceId, disableLocalAuth, amlCompute, computeInstance, userAccountCredentials, deleteAction, apiVersion",
      ],
    },
    {
      what: "the block of another kind, and a name that is too short",
      name: "x",
      args: { computeType: "AmlCompute", computeInstance: { vmSize: "STANDARD_DS3_V2" } },
      says: [
        "name: must have 2 to 32 characters for computeType AmlCompute; none is given, so it is made of the resource's name",
        "amlCompute: is required for computeType AmlCompute",
        "computeInstance: is for computeType ComputeInstance only",
      ],
    },
    {
      what: "more nodes at least than at most, and a cluster's accounts on an instance",
      args: {
        name: "a-name-of-more-than-24-letters",
        computeType: "ComputeInstance",
        amlCompute: { vmSize: "STANDARD_DS3_V2", scaleSettings: { minNodeCount: 3, maxNodeCount: 2 } },
        userAccountCredentials: { adminUserName: "admin", adminUserPassword: "canary-password" },
      },
      says: [
        "name: must have 3 to 24 characters for computeType ComputeInstance",
        "computeInstance: is required for computeType ComputeInstance",
        "amlCompute: is for computeType AmlCompute only",
        "amlCompute.scaleSettings.minNodeCount: must not be greater than maxNodeCount",
        "userAccountCredentials: is for computeType AmlCompute only",
      ],
    },
  ],
  "azureml.Run": [
    {
      what: "types, limits, names and choices",
      args: {
        experimentName: "two words",
        source: 7,
        definition: { Script: "train.py", nodeCount: 0, framework: "Torch", arguments: "--fast" },
        wait: "no",
        sourceHash: "0000",
        registryPassword: { value: "canary-password" },
      },
      says: [
        "experimentName: must be up to 256 letters, digits, - and _, with a letter or digit in front",
        "source: must be a text, not a number",
        "definition.script: is required (a text)",
        "definition.Script: there is no such property; did you mean script?",
        "definition.nodeCount: must be at least 1",
        "definition.framework: must be one of Python, PySpark, Cntk, TensorFlow, PyTorch",
        "definition.arguments: must be a list, not a text",
        "wait: must be true or false, not a text",
        "sourceHash: is computed by the provider and cannot be set",
        "registryPassword: must be a text, not an object",
      ],
    },
    {
      what: "nothing to run, and the provider's tag",
      args: { experimentName: "churn", tags: { "pulumi-mlops": "mine" } },
      says: [
        "source: one of source, projectZip, snapshotId must be given",
        "definition: one of definition, definitionFile must be given",
        "tags: the tag pulumi-mlops is the provider's: choose another name",
      ],
    },
    {
      what: "two that exclude each other, twice",
      args: {
        experimentName: "churn",
        source: "code",
        snapshotId: guid,
        definition: { script: "train.py" },
        definitionFile: "mistakes.json",
      },
      says: [
        "source: source and snapshotId exclude each other: give one of them",
        "definition: definition and definitionFile exclude each other: give one of them",
      ],
    },
    {
      what: "a missing folder",
      args: { experimentName: "churn", source: "nowhere", definition: { script: "train.py" } },
      says: ["source: nowhere does not exist (looked for <folder>/nowhere)"],
    },
    {
      what: "a script that is not in the folder",
      args: { experimentName: "churn", source: "code", definition: { script: "main.py" } },
      says: [
        "definition.script: the script main.py is not among the files of code (left out are what .amlignore or .gitignore says, and .git, __pycache__, .amlignore, .gitignore)",
      ],
    },
    {
      what: "a definition file with mistakes",
      args: { experimentName: "churn", source: "code", definitionFile: "mistakes.json" },
      says: [
        "definitionFile: mistakes.json: nodeCount: must be a number, not a text; script_: there is no such property; did you mean script?",
      ],
    },
    {
      what: "a definition file with a password",
      args: { experimentName: "churn", source: "code", definitionFile: "password.yaml" },
      says: [
        "definitionFile: password.yaml holds the password of a registry in clear; give it as registryPassword, a secret",
      ],
    },
  ],
  "watsonx.Model": [
    {
      what: "types, limits, names and choices",
      args: {
        name: "n".repeat(251),
        spaceId: "my-space",
        tags: "a, b",
        description: "d".repeat(1001),
        software_spec: { name: "runtime-23.1-py3.10" },
        modelVersion: { number: "1" },
        content: { path: "", mediaType: "zip" },
        size: { inMemory: -1 },
        trainingDataReferences: [{ type: "url" }, {}],
        contentHash: "0000",
      },
      says: [
        "name: must have at most 250 characters",
        "type: is required (a text)",
        "spaceId: must be 36 characters out of letters, digits and -",
        "tags: must be a list, not a text",
        "description: must have at most 1000 characters",
        "software_spec: there is no such property; did you mean softwareSpec?",
        "modelVersion.number: must be a semantic version such as 1.0.0",
        "content.path: must not be empty",
        "content.mediaType: must be one of application/zip, application/gzip, application/json, text/plain, application/xml",
        "size.inMemory: must be at least 0",
        "trainingDataReferences[1].type: is required (a text)",
        "contentHash: is computed by the provider and cannot be set",
      ],
    },
    {
      what: "two that exclude each other, twice",
      args: {
        type: "scikit-learn_1.1",
        spaceId: guid,
        projectId: guid,
        content: { path: "model.zip" },
        contentLocation: { secretAccessKey: "canary-password" },
      },
      says: [
        "spaceId: spaceId and projectId exclude each other: give one of them",
        "content: content and contentLocation exclude each other: give one of them",
        "softwareSpec: is required for every type but curated foundation models",
      ],
    },
    {
      what: "a missing file",
      args: { type: "scikit-learn_1.1", softwareSpec: { name: "x" }, content: { path: "nowhere.zip" } },
      says: ["content.path: nowhere.zip does not exist (looked for <folder>/nowhere.zip)"],
    },
  ],
  "watsonx.Deployment": [
    {
      what: "types, limits and names",
      args: {
        asset: { rev: "1" },
        online: { servingName: "Not-Valid" },
        hardwareSpec: { numNodes: 0 },
        tags: [1],
        custom: [],
      },
      says: [
        "asset.id: is required (a text)",
        "online.servingName: must be 1 to 36 characters out of a-z, 0-9 and _",
        "hardwareSpec.numNodes: must be at least 1",
        "tags[0]: must be a text, not a number",
        "custom: must be an object, not a list",
      ],
    },
    {
      what: "two that exclude each other, twice",
      args: {
        asset: { id: guid },
        online: {},
        batch: {},
        hardwareSpec: { name: "S", numNodes: 2 },
        hybridPipelineHardwareSpecs: [],
      },
      says: [
        "online: online and batch exclude each other: give one of them",
        "hardwareSpec: hardwareSpec and hybridPipelineHardwareSpecs exclude each other: give one of them",
        "hardwareSpec.numNodes: is not supported by batch deployments",
      ],
    },
    {
      what: "hardware without effect",
      args: { asset: { id: guid }, online: {}, hardwareSpec: { name: "M" } },
      says: [
        "hardwareSpec.numNodes: is required: without it the hardware of an online deployment has no effect",
      ],
    },
    {
      what: "no kind",
      args: { asset: { id: guid }, hybridPipelineHardwareSpecs: [] },
      says: [
        "online: one of online, batch, rShiny must be given",
        "hybridPipelineHardwareSpecs: is for batch deployments only",
      ],
    },
  ],
  "mlserver.Service": [
    {
      what: "types, limits, names and choices",
      args: {
        name: "..",
        version: 1,
        runtimeType: "python",
        inputParameterDefinitions: [{ name: "x", type: "number" }, { type: "numeric" }],
        outputFileNames: [""],
        init_code: "library(stats)",
      },
      says: [
        "name: must be a text other than . and .., which no address can hold",
        "version: must be a text, not a number",
        "code: is required (a text)",
        "runtimeType: must be one of R, Python; did you mean Python?",
        "inputParameterDefinitions[0].type: must be one of logical, numeric, integer, character, vector, matrix, data.frame",
        "inputParameterDefinitions[1].name: is required (a text)",
        "outputFileNames[0]: must not be empty",
        "init_code: there is no such property; did you mean initCode?",
      ],
    },
  ],
};

/** Which of them stand in a YAML program: the others are refused by its own check against the schema. */
export const inYaml: [resource: string, what: string][] = [
  ["azureml.Compute", "more nodes at least than at most, and a cluster's accounts on an instance"],
  ["azureml.Run", "a missing folder"],
  ["watsonx.Model", "two that exclude each other, twice"],
  ["watsonx.Deployment", "no kind"],
];

/** Files that the programs name. */
export const files: Record<string, string> = {
  "code/train.py": "print(1)\n",
  "model.zip": "PK",
  "password.yaml":
    "script: train.py\nenvironment: { docker: { baseImageRegistry: { password: canary-password } } }\n",
  "mistakes.json": JSON.stringify({ Configuration: { Script: "a.py", script_: "b.py", NodeCount: "two" } }),
};

/** By module and name. */
export const badCalls: Record<string, BadCall> = {
  "azureml.getCompute": {
    args: { name: "", apiVersion: "v1" },
    says: [
      ["name", "must not be empty"],
      ["apiVersion", "must be a version such as 2025-09-01 or 2019-11-01"],
    ],
  },
  "azureml.getComputes": {
    args: { Workspace: "ml-ws" },
    says: [["Workspace", "there is no such property; did you mean workspace?"]],
  },
  "azureml.getRun": {
    args: { experimentName: "two words" },
    says: [
      ["experimentName", "must be up to 256 letters, digits, - and _, with a letter or digit in front"],
      ["runId", "is required (a text)"],
    ],
  },
  "azureml.getWorkspace": { args: { workspace: 7 }, says: [["workspace", "must be a text, not a number"]] },
  "azureml.getWorkspaces": {
    args: { resourceGroup: ["a"] },
    says: [["resourceGroup", "must be a text, not a list"]],
  },
  "mlserver.getService": { args: {}, says: [["name", "is required (a text)"]] },
  "mlserver.getServices": {
    args: { names: "x" },
    says: [["names", "there is no such property; there are name"]],
  },
  "mlserver.getStatus": {
    args: { node: "1" },
    says: [["node", "there is no such property; there are none"]],
  },
  "watsonx.getDeployment": {
    args: { deploymentId: null, spaceId: "here" },
    says: [
      ["spaceId", "must be 36 characters out of letters, digits and -"],
      ["deploymentId", "is required (a text)"],
    ],
  },
  "watsonx.getDeployments": {
    args: { state: "Ready", type: "models" },
    says: [
      ["type", "must be one of model, function, py_script, do"],
      ["state", "must be one of initializing, updating, ready, failed; did you mean ready?"],
    ],
  },
  "watsonx.getModel": {
    args: { modelId: guid, spaceId: guid, projectId: guid },
    says: [["spaceId", "spaceId and projectId exclude each other: give one of them"]],
  },
  "watsonx.getModels": { args: { tag: true }, says: [["tag", "must be a text, not true or false"]] },
};

/** A good resource of each platform; two, where both wait for the same sign-in. */
export const programs = {
  azureml: `for (const name of ["one", "two"])
  new mlops.azureml.Compute(name, { computeType: "AmlCompute", amlCompute: { vmSize: "STANDARD_DS3_V2" } });`,
  watsonx: `for (const name of ["one", "two"])
  new mlops.watsonx.Model(name, { type: "scikit-learn_1.1", softwareSpec: { name: "runtime-23.1-py3.10" } });`,
  mlserver: `for (const name of ["one", "two"])
  new mlops.mlserver.Service(name, { version: "1.0.0", code: "answer <- 42" });`,
  run: `new mlops.azureml.Run("one", { experimentName: "churn", snapshotId: "x", definition: { script: "a.py" } });`,
};

const unusable = "the stack's configuration cannot be used: ";

/** What can be known before anything is sent. */
export const unusableConfigs: BadConfig[] = [
  {
    what: "a host that there is not",
    program: ["watsonx"],
    config: { host: "elsewhere" },
    says: ["mlops:host must be dynamic or plugin. Set it: pulumi config set mlops:host plugin"],
  },
  {
    what: "the plugin host where the engine would not find the plugin",
    program: ["watsonx"],
    config: { host: "plugin" },
    uninstalled: true,
    says: [
      "mlops:host is plugin, but the engine would not find the plugin pulumi-resource-mlops. Add to Pulumi.yaml:",
      "plugins:",
      "providers:",
      "- name: mlops",
      "path: node_modules/pulumi-mlops/bin",
    ],
  },
  {
    what: "a key that is written wrong, and one that means nothing",
    program: ["mlserver"],
    config: { watsonxApikey: "canary-password", password: "canary-password" },
    says: [
      `${unusable}there is no configuration mlops:password; there are azureAuth, azureTenantId, azureClientId, azureClientSecret, azureSubscriptionId, azureResourceGroup, azureWorkspace, azureEnvironment, azureManagementUrl, azureAuthorityHost, mlserverUrl, mlserverAuth, mlserverUsername, mlserverPassword, mlserverResource, mlserverTenantId, mlserverClientId, mlserverClientSecret, mlserverAuthorityHost, watsonxRegion, watsonxUrl, watsonxPlatformUrl, watsonxIamUrl, watsonxApiKey, watsonxUsername, watsonxPassword, watsonxVersion, watsonxSpaceId; there is no configuration mlops:watsonxApikey; did you mean watsonxApiKey?`,
    ],
  },
  {
    what: "malformed values",
    program: ["azureml"],
    config: {
      watsonxUrl: "ml.example.com",
      watsonxRegion: "mars",
      watsonxVersion: "latest",
      azureAuth: "sp",
    },
    says: [
      unusable,
      "mlops:watsonxUrl must be an http(s) URL without query",
      "mlops:watsonxRegion must be one of us-south, eu-gb, eu-de, jp-tok, au-syd",
      "mlops:watsonxVersion must be a date, YYYY-MM-DD",
      "mlops:azureAuth must be one of servicePrincipal, managedIdentity, cli, default",
    ],
  },
  {
    what: "a malformed value in the environment",
    program: ["mlserver"],
    config: { mlserverUrl: null },
    env: { MLSERVER_URL: "localhost:12800" },
    says: [
      "The environment variable MLSERVER_URL is not usable: it must be an http(s) URL without query",
      "Next: correct it, or pulumi config set mlops:mlserverUrl <value>",
    ],
  },
  {
    what: "no workspace",
    program: ["azureml"],
    config: { azureWorkspace: null },
    says: [
      "workspace: is required: give it here, or once for all with: pulumi config set mlops:azureWorkspace <value>",
    ],
  },
  {
    what: "no space",
    program: ["watsonx"],
    config: { watsonxSpaceId: null },
    says: [
      "spaceId: one of spaceId, spaceName, projectId, projectName must be given, or a space once for all with: pulumi config set mlops:watsonxSpaceId <value>",
    ],
  },
  {
    what: "no credentials",
    program: ["azureml", "watsonx", "mlserver"],
    config: {
      azureAuth: "servicePrincipal",
      azureClientSecret: null,
      watsonxApiKey: null,
      mlserverPassword: null,
    },
    says: [
      "The client secret of the service principal is not configured",
      "Next: pulumi config set --secret mlops:azureClientSecret <value>, or set ARM_CLIENT_SECRET or AZURE_CLIENT_SECRET in the environment",
      "The API key of watsonx.ai Runtime is not configured",
      "Next: pulumi config set --secret mlops:watsonxApiKey <value>, or set WATSONX_APIKEY or IBMCLOUD_API_KEY in the environment",
      "The password for Machine Learning Server is not configured",
      "Next: pulumi config set --secret mlops:mlserverPassword <value>, or set MLSERVER_PASSWORD in the environment",
    ],
  },
  {
    what: "no address",
    program: ["mlserver"],
    config: { mlserverUrl: null },
    says: [
      "The address of Machine Learning Server is not configured",
      "Next: pulumi config set mlops:mlserverUrl <value>, or set MLSERVER_URL in the environment",
    ],
  },
];

/** What only the platforms can tell. */
export const refusedConfigs: BadConfig[] = [
  {
    what: "wrong credentials",
    program: ["azureml", "watsonx", "mlserver"],
    config: { azureClientSecret: null, watsonxApiKey: null, mlserverPassword: null },
    env: {
      AZURE_CLIENT_SECRET: "canary-password",
      WATSONX_APIKEY: "canary-password",
      MLSERVER_PASSWORD: "canary-password",
    },
    says: [
      "The sign-in to Azure (servicePrincipal) failed: AADSTS7000215: Invalid client secret provided.",
      "Next: check mlops:azureTenantId and mlops:azureClientId, and set the secret's value (not its id): pulumi config set --secret mlops:azureClientSecret <value>",
      "IBM Cloud IAM refused the API key: Provided API key could not be found. (POST <iam>/identity/token, answered 400 BXNIM0415E)",
      "Next: check the API key: pulumi config set --secret mlops:watsonxApiKey <value>",
      "Machine Learning Server: Invalid credentials. (POST <mlserver>/login, answered 401 UnauthorizedException",
      "Next: check the user and the password: pulumi config set mlops:mlserverUsername <name>, pulumi config set --secret mlops:mlserverPassword <password>",
    ],
    sent: {
      "/.well-known/openid-configuration": 1,
      "/oauth2/v2.0/token": 1,
      "/identity/token": 1,
      "/login": 1,
    },
  },
  {
    what: "a workspace that does not exist",
    program: ["azureml"],
    config: { azureWorkspace: "nowhere" },
    says: [
      "Azure: The Resource 'Microsoft.MachineLearningServices/workspaces/nowhere' under resource group 'ml-rg' was not found.",
      "Next: check the subscription, the resource group and the workspace",
    ],
    sent: {
      "/.well-known/openid-configuration": 1,
      "/oauth2/v2.0/token": 1,
      "/computes/one": 1,
      "/computes/two": 1,
      // What asks at the same time asks together.
      "/computes": 1,
      // Once where one waits for the other's answer.
      "/workspaces/nowhere": 2,
    },
  },
  {
    what: "a workspace that does not exist, for a run",
    program: ["run"],
    config: { azureWorkspace: "nowhere" },
    says: [
      "Azure: The Resource 'Microsoft.MachineLearningServices/workspaces/nowhere' under resource group 'ml-rg' was not found.",
      "Next: check the subscription, the resource group and the workspace",
    ],
    // The run is not there, as its workspace is not; then it cannot be made.
    sent: { "/.well-known/openid-configuration": 1, "/oauth2/v2.0/token": 1, "/workspaces/nowhere": 2 },
  },
  {
    what: "a space that does not exist",
    program: ["watsonx"],
    config: { watsonxSpaceId: guid },
    says: [
      `watsonx.ai Runtime: The space ${guid} was not found.`,
      "Next: check the ids and the space or project: mlops:watsonxSpaceId, where the program names none",
    ],
    sent: { "/identity/token": 1, "/ml/v4/models": 1 },
  },
];

/** Nobody is there: told soon, and with the address. */
export const unreachableConfigs: BadConfig[] = [
  {
    what: "the platforms",
    program: ["azureml", "watsonx", "mlserver"],
    config: { azureManagementUrl: "<nobody>", watsonxUrl: "<nobody>", mlserverUrl: "<nobody>" },
    says: [
      "Azure cannot be reached (connect ECONNREFUSED 127.0.0.1:",
      "(GET <nobody>/subscriptions/",
      "Next: check mlops:azureManagementUrl or mlops:azureEnvironment and the network, then run pulumi up again: it carries on where it stopped",
      "watsonx.ai Runtime cannot be reached (connect ECONNREFUSED 127.0.0.1:",
      "(GET <nobody>/ml/v4/models",
      "Next: check mlops:watsonxUrl or mlops:watsonxRegion and the network, then run pulumi up again: it carries on where it stopped",
      "Machine Learning Server cannot be reached (connect ECONNREFUSED 127.0.0.1:",
      "(POST <nobody>/login",
      "Next: check mlops:mlserverUrl, the network and the server's log, then run pulumi up again: it carries on where it stopped",
    ],
    sent: { "/.well-known/openid-configuration": 1, "/oauth2/v2.0/token": 1, "/identity/token": 1 },
  },
  {
    what: "the sign-in",
    program: ["azureml", "watsonx"],
    config: { azureAuthorityHost: "<nobody>", watsonxIamUrl: "<nobody>" },
    says: [
      "The sign-in to Azure (servicePrincipal) cannot be reached: <nobody>: ECONNREFUSED",
      "Next: check the network and mlops:azureAuthorityHost",
      "IBM Cloud IAM cannot be reached: connect ECONNREFUSED 127.0.0.1:",
      "(POST <nobody>/identity/token)",
      "Next: check the network and mlops:watsonxIamUrl",
    ],
  },
];
