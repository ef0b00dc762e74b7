import { z } from "zod";
import { field, type } from "../core/fields";
import { json } from "./fields";

const text = (doc: string) => field(z.string().optional(), { doc });
const flag = (doc: string) => field(z.boolean().optional(), { doc });
const count = (doc: string) => field(z.int().min(1).optional(), { doc });
const some = (doc: string) => field(z.int().min(0).optional(), { doc });
const texts = (doc: string) => field(z.array(z.string()).optional(), { doc });
const part = <S extends z.ZodType>(schema: S, doc: string) => field(schema.optional(), { doc });

const DataReference = type("RunDataReference", "Data that a run reaches.", {
  dataStoreName: text("Name of the datastore."),
  mode: part(
    z.enum(["Mount", "Download", "Upload"]),
    "What is done with the data: Mount, Download or Upload.",
  ),
  pathOnDataStore: text("Path on the datastore, relative."),
  pathOnCompute: text("Path on the compute."),
  overwrite: flag("Whether existing data is overwritten."),
});

const Python = type("RunPython", "The Python environment.", {
  interpreterPath: text("Path of the interpreter. Used only with userManagedDependencies: true."),
  userManagedDependencies: flag(
    "true: an existing Python environment is used. false: one is made from the conda dependencies.",
  ),
  condaDependencies: part(
    json,
    "The conda dependencies, as an environment.yml has them: name, channels, dependencies. Excludes condaFile.",
  ),
  baseCondaEnvironment: text("The conda environment that it is based on."),
});

const ContainerRegistry = type("RunContainerRegistry", "The registry of a base image.", {
  address: text("Address of the registry."),
  username: text("User name. The password is the run's own property registryPassword, a secret."),
});

const Docker = type("RunDocker", "The container that a run runs in.", {
  baseImage: text("The base image. Excludes baseDockerfile."),
  baseDockerfile: text("A Dockerfile's text, from which the base image is made. Excludes baseImage."),
  enabled: flag("Whether the run is in a container."),
  sharedVolumes: flag("false works around bugs of Docker for Windows with shared volumes."),
  arguments: texts("Further arguments of the command docker run."),
  baseImageRegistry: part(ContainerRegistry, "The registry that has the base image."),
});

const SparkPackage = type("RunSparkPackage", "A Maven package for Spark.", {
  group: text("Its group."),
  artifact: text("Its artifact."),
  version: text("Its version."),
});

const SparkSection = type("RunSparkEnvironment", "The Spark part of an environment.", {
  repositories: texts("Repositories of packages."),
  packages: part(z.array(SparkPackage), "The packages."),
  precachePackages: flag("Whether the packages are cached beforehand."),
});

const Environment = type("RunEnvironment", "What a run needs around its script.", {
  name: text("Name of the environment."),
  version: text("Version of the environment."),
  python: part(Python, "The Python environment."),
  environmentVariables: part(z.record(z.string(), z.string()), "Environment variables."),
  docker: part(Docker, "The container."),
  spark: part(SparkSection, "Spark packages."),
  inferencingStackVersion: text(
    "Version of the inferencing stack that is added to the image: latest. Default: none is added.",
  ),
});

/** Everything that the platform's execution service takes of a run, but for the code and the registry's password. */
export const RunConfiguration = type("RunConfiguration", "What a run does, where and with what.", {
  script: field(z.string().min(1), {
    doc: "The Python file that is run: its path in the project, in whose root it must be.",
  }),
  arguments: texts("Command line arguments of the script."),
  sourceDirectoryDataStore: text("Name of the datastore that the project is put into."),
  framework: part(
    z.enum(["Python", "PySpark", "Cntk", "TensorFlow", "PyTorch"]),
    "Python, PySpark, Cntk, TensorFlow or PyTorch. TensorFlow for distributed training with it on AmlCompute; Python with MPI.",
  ),
  communicator: part(
    z.enum(["None", "ParameterServer", "Gloo", "Mpi", "Nccl"]),
    "How nodes talk to each other: None, ParameterServer, Gloo, Mpi (which needs an image with MPI) or Nccl.",
  ),
  target: text("The compute that it runs on, which must exist. Default: local."),
  dataReferences: part(z.record(z.string(), DataReference), "Data for the run, by the name of your choice."),
  jobName: text("Name of the job, for notebooks. Default: the script."),
  maxRunDurationSeconds: count(
    "Longest time of the run, in seconds: then it is canceled. Default: no limit.",
  ),
  nodeCount: count("Number of nodes, on AmlCompute only."),
  environment: part(Environment, "What the run needs around its script."),
  history: part(
    type("RunHistory", "What is kept of a run.", {
      outputCollection: flag("Whether the folder outputs is kept in the run history."),
      directoriesToWatch: texts("Folders that are watched, and whose files are uploaded."),
    }),
    "What is kept of the run.",
  ),
  spark: part(
    type("RunSpark", "How Spark is configured, with the framework PySpark.", {
      configuration: part(z.record(z.string(), z.string()), "Spark's configuration, as keys and values."),
    }),
    "How Spark is configured, with the framework PySpark.",
  ),
  tensorflow: part(
    type("RunTensorflow", "Distributed TensorFlow.", {
      workerCount: some("Number of workers."),
      parameterServerCount: some("Number of parameter servers."),
    }),
    "Distributed TensorFlow: with the framework TensorFlow, the communicator ParameterServer and AmlCompute only.",
  ),
  mpi: part(
    type("RunMpi", "Distributed jobs with MPI.", {
      processCountPerNode: some("Number of processes on each node."),
    }),
    "Distributed jobs with MPI: with the framework Python, the communicator Mpi and AmlCompute only.",
  ),
  hdi: part(
    type("RunHdi", "Runs on HDInsight.", {
      yarnDeployMode: part(
        z.enum(["None", "Client", "Cluster"]),
        "YARN's deployment mode: None, Client or Cluster. Default: Cluster.",
      ),
    }),
    "With an HDInsight compute only.",
  ),
});

export type RunConfiguration = z.infer<typeof RunConfiguration>;
