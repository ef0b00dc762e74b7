import * as fc from "fast-check";
import { compute } from "../../provider/azureml/compute";
import {
  bodyOf,
  completed,
  describedOf,
  factsOf,
  placeOf,
  scalePatch,
  statusOf,
} from "../../provider/azureml/computeWire";
import { differences } from "../../provider/core/diff";

const { inputs: schema } = compute;
const id =
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w/computes/c";
const arm = (properties: object, rest: object = {}) => ({
  id,
  name: "c",
  location: "eastus",
  properties: { provisioningState: "Succeeded", ...properties },
  ...rest,
});

const cluster = {
  computeType: "AmlCompute",
  location: "East US",
  description: "for training",
  tags: { team: "x" },
  identity: { type: "UserAssigned", userAssignedIdentities: ["/a", "/b"] },
  amlCompute: {
    vmSize: "Standard_D1",
    scaleSettings: { minNodeCount: 0, maxNodeCount: 3, nodeIdleTimeBeforeScaleDown: "PT120S" },
    subnet: { id: "/net" },
  },
  userAccountCredentials: { adminUserName: "admin", adminUserPassword: "pass" },
};

test("a cluster is written as the platform takes it", () => {
  expect(JSON.parse(JSON.stringify(bodyOf(cluster, "me")))).toEqual({
    location: "East US",
    tags: { team: "x", "pulumi-mlops-owner": "me" },
    identity: { type: "UserAssigned", userAssignedIdentities: { "/a": {}, "/b": {} } },
    properties: {
      computeType: "AmlCompute",
      description: "for training",
      properties: {
        vmSize: "Standard_D1",
        scaleSettings: { minNodeCount: 0, maxNodeCount: 3, nodeIdleTimeBeforeScaleDown: "PT120S" },
        subnet: { id: "/net" },
        userAccountCredentials: { adminUserName: "admin", adminUserPassword: "pass" },
      },
    },
  });
});

test("what was written is read back as what the program said", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          tags: fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })),
          description: fc.string({ minLength: 1 }),
          identity: fc.constantFrom(cluster.identity, { type: "SystemAssigned" }),
          sku: fc.constant({ name: "P3", tier: "Premium" }),
          amlCompute: fc.record({
            vmSize: fc.string({ minLength: 1 }),
            scaleSettings: fc.record({ maxNodeCount: fc.nat(), minNodeCount: fc.nat() }),
            isolatedNetwork: fc.boolean(),
          }),
        },
        { requiredKeys: ["amlCompute"] },
      ),
      (given) => {
        const program = { computeType: "AmlCompute", ...given };
        const wire = JSON.parse(JSON.stringify(bodyOf(program, "me")));
        const there = { computeType: "AmlCompute", ...describedOf(arm(wire.properties, wire)) };
        expect(differences(schema, there, program, { writeOnly: false })).toEqual([]);
      },
    ),
  );
});

test("what the platform fills in is no difference, and is said again in a PUT", () => {
  const there = describedOf(
    arm({
      computeType: "AmlCompute",
      computeLocation: "eastus",
      resourceId: null,
      disableLocalAuth: false,
      properties: {
        osType: "Linux",
        vmSize: "STANDARD_D1",
        vmPriority: "Dedicated",
        virtualMachineImage: null,
        remoteLoginPortPublicAccess: "Disabled",
        scaleSettings: { minNodeCount: 0, maxNodeCount: 3, nodeIdleTimeBeforeScaleDown: "PT2M" },
        nodeStateCounts: { idleNodeCount: 0 },
      },
    }),
  );
  const program = {
    location: "East US",
    amlCompute: {
      vmSize: "Standard_D1",
      remoteLoginPortPublicAccess: "NotSpecified",
      scaleSettings: { minNodeCount: 0, maxNodeCount: 3 },
    },
  };
  expect(differences(schema, there, program, { writeOnly: false })).toEqual([]);
  expect(completed(schema, program, there)).toEqual({
    location: "eastus",
    computeLocation: "eastus",
    disableLocalAuth: false,
    amlCompute: {
      osType: "Linux",
      vmSize: "STANDARD_D1",
      vmPriority: "Dedicated",
      remoteLoginPortPublicAccess: "Disabled",
      scaleSettings: { minNodeCount: 0, maxNodeCount: 3, nodeIdleTimeBeforeScaleDown: "PT2M" },
    },
  });
});

test("the mark is nobody's tag", () => {
  const found = arm({ computeType: "AmlCompute" }, { tags: { a: "b", "pulumi-mlops-owner": "me" } });
  expect(describedOf(found).tags).toEqual({ a: "b" });
});

test("what does not come back is taken from what is known", () => {
  const shy = arm({
    computeType: "ComputeInstance",
    properties: { sshSettings: { sshPublicAccess: "Enabled" } },
  });
  const state = {
    identity: { type: "None" },
    computeInstance: { sshSettings: { adminPublicKey: "ssh-rsa A" } },
  };
  expect(describedOf(shy, state)).toMatchObject({
    identity: { type: "None" },
    computeInstance: { sshSettings: { sshPublicAccess: "Enabled", adminPublicKey: "ssh-rsa A" } },
  });
});

test("an account on nodes is the program's alone: of its parts the platform tells only the name", () => {
  const userAccountCredentials = { adminUserName: "admin" };
  const found = arm({ computeType: "AmlCompute", properties: { vmSize: "x", userAccountCredentials } });
  expect(describedOf(found)).not.toHaveProperty("userAccountCredentials");
});

test("a compute instance says what it is doing", () => {
  const found = arm(
    {
      computeType: "ComputeInstance",
      properties: {
        state: "Running",
        sshSettings: { adminUserName: "azureuser", sshPort: 50000 },
        schedules: { computeStartStop: [{ id: "1", provisioningStatus: "Completed", action: "Stop" }] },
        errors: [{ error: { code: "E", message: "oh" } }],
        createdBy: { userName: null, userOrgId: "o" },
      },
    },
    { identity: { type: "SystemAssigned", principalId: "p", tenantId: "t" } },
  );
  expect(factsOf(found)).toMatchObject({
    principalId: "p",
    tenantId: "t",
    computeInstanceStatus: {
      state: "Running",
      adminUserName: "azureuser",
      sshPort: 50000,
      scheduleStates: [{ id: "1", provisioningStatus: "Completed" }],
      errors: [{ code: "E", message: "oh" }],
      createdBy: { userOrgId: "o" },
    },
  });
});

test.each([
  ["2018-03-01-preview", false],
  ["2019-11-01", false],
  ["2020-08-01", false],
  ["2021-07-01", true],
  ["2025-09-01", true],
])("a scale patch of %s", (version, nested) => {
  const scale = { scaleSettings: { maxNodeCount: 1 } };
  expect(scalePatch(scale.scaleSettings, version)).toEqual({
    properties: nested ? { properties: scale } : scale,
  });
});

test.each([
  ["Creating", undefined, { kind: "pending" }],
  ["Succeeded", undefined, { kind: "ready" }],
  ["Succeeded", { status: "InProgress", retryAfter: 7 }, { kind: "pending", retryAfter: 7 }],
  ["Succeeded", { status: "Failed", error: "quota" }, { kind: "failed", reason: "quota" }],
  ["Canceled", undefined, { kind: "failed", reason: "provisioning ended as Canceled" }],
])("provisioning %s with the operation %j", (provisioningState, operation, status) => {
  expect(statusOf(arm({ computeType: "AmlCompute", provisioningState }), operation)).toMatchObject(status);
});

test("a failure says everything that the platform says about it", () => {
  const provisioningErrors = [
    { error: { code: "A", message: "no quota", details: [{ code: "B", message: "0 of 4 cores" }] } },
  ];
  const found = arm({ computeType: "AmlCompute", provisioningState: "Failed", provisioningErrors });
  expect(statusOf(found, undefined)).toEqual({ kind: "failed", reason: "no quota; 0 of 4 cores" });
  expect(factsOf(found).provisioningErrors).toEqual([
    { code: "A", message: "no quota", details: [{ code: "B", message: "0 of 4 cores" }] },
  ]);
});

test("only ids of computes are taken", () => {
  expect(placeOf(id)).toEqual({ subscriptionId: "s", resourceGroup: "g", workspace: "w", name: "c" });
  expect(placeOf(id.toUpperCase())?.name).toBe("C");
  for (const wrong of ["", "c", `${id}/d`, id.replace("computes", "jobs"), id.replace("/computes/c", "")])
    expect(placeOf(wrong)).toBeUndefined();
});
