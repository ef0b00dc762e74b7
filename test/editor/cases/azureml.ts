import type { Case } from "../case";

export const resources: Case[] = [
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
];

export const functions: Case[] = [
  {
    name: "azureml.getRun",
    right: ['experimentName: "e"', 'runId: "r"'],
    hovers: { runId: "The run's id" },
    wrong: ["runId: 1", 'run: ""'],
  },
];
