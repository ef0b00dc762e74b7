import * as mlops from "../../provider";

/** The package's names for programs. A name that goes or changes breaks programs: it needs a new major version. */
const names = {
  azureml: ["Compute", "Run", "getCompute", "getComputes", "getRun", "getWorkspace", "getWorkspaces"],
  components: ["ServedModel"],
  mlserver: [
    "ComputeNodes",
    "Consumption",
    "RealtimeService",
    "Service",
    "ServicePool",
    "Session",
    "SessionExecution",
    "SessionFile",
    "SessionObject",
    "Snapshot",
    "getComputeNodes",
    "getCoreSwagger",
    "getService",
    "getServicePool",
    "getServiceSwagger",
    "getServiceVersions",
    "getServices",
    "getSessionConsoleOutput",
    "getSessionFile",
    "getSessionFiles",
    "getSessionHistory",
    "getSessionWorkspace",
    "getSessionWorkspaceObject",
    "getSessions",
    "getSnapshotContent",
    "getSnapshots",
    "getStatus",
  ],
  watsonx: ["Deployment", "Model", "getDeployment", "getDeployments", "getModel", "getModels"],
};

const exported = new Map<string, object>(Object.entries(mlops));

test("the package exports these platforms", () => {
  expect([...exported.keys()].sort()).toEqual(["Provider", ...Object.keys(names)].sort());
});

test.each(Object.entries(names))("%s has these classes and functions", (platform, expected) => {
  const withOutputs = expected.flatMap((name) => (name.startsWith("get") ? [name, `${name}Output`] : [name]));
  expect(Object.keys(exported.get(platform) ?? {}).sort()).toEqual(withOutputs.sort());
});
