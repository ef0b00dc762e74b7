import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AxiosResponse } from "axios";
import FormData from "form-data";
import OpenAPISchemaValidator from "openapi-schema-validator";
import { deployUser } from "../../emulator/mlserver/users";
import { mismatches, readDescription, specFile, wrongBodies } from "./mlserverDescription";
import { addition, type MlserverBench, startMlserver } from "./mlserverSetup";

const shared = join(__dirname, "../../../shared");
const tableFile = join(shared, "api/operations.csv");
const withSpecs = existsSync(specFile) ? test : test.skip;
const withTable = existsSync(tableFile) ? test : test.skip;

let bench: MlserverBench;
/** One successful call of every operation, by `METHOD template`. */
const replies = new Map<string, AxiosResponse>();

beforeAll(async () => {
  bench = await startMlserver();
  await callEverything();
});
afterAll(() => bench.running.close());

test("every call of the tour succeeded", () => {
  const failed = [...replies].filter(([, { status }]) => status >= 300);
  expect(failed.map(([call, { status, data }]) => [call, status, data])).toEqual([]);
});

withSpecs("every reply has the status and the shape of the official description", () => {
  const description = readDescription();
  const faults: string[] = [];
  for (const [template, operations] of Object.entries(description.paths)) {
    for (const [method, { responses }] of Object.entries(operations)) {
      const call = `${method.toUpperCase()} ${template}`;
      const reply = replies.get(call);
      const schema = responses[String(reply?.status)]?.schema;
      if (!reply) faults.push(`${call}: not called`);
      else if (!responses[String(reply.status)]) faults.push(`${call}: status ${reply.status}`);
      else if (!schema) {
        if (reply.data !== "") faults.push(`${call}: a body where none is described`);
      } else if (schema.type !== "file") faults.push(...mismatches(call, schema, description, reply.data));
    }
  }
  expect(faults).toEqual([]);
});

withSpecs(
  "every body that the tour sent is the official description's, and another one would be told",
  async () => {
    const { data } = await bench.control.get("/requests");
    expect(wrongBodies(data)).toEqual([]);
    const wrong = {
      method: "POST",
      path: "/services/a/1",
      status: 201,
      body: { name: "a", runtimeType: "C" },
    };
    expect(wrongBodies([wrong])).toEqual([expect.stringMatching(/code.*runtimeType|runtimeType.*code/s)]);
  },
);

withSpecs("errors have the described shape", async () => {
  const description = readDescription();
  const { data } = await bench.owner.get("/services/none/1");
  expect(mismatches("error", { $ref: "#/definitions/Error" }, description, data)).toEqual([]);
});

withTable("every operation of the table was served under its id", async () => {
  const table = readFileSync(tableFile, "utf8").match(/^mlserver,\w+,\w+/gm)!;
  // The description of the core API is a file on a documentation site, not a call of the server.
  const wanted = table.map((row) => row.split(",")[2]!).filter((id) => id !== "mlserver_core_swagger_get");
  const { data } = await bench.control.get("/requests");
  const served = new Set(data.map((entry: { operation: string }) => entry.operation));
  expect(wanted.filter((id) => !served.has(id))).toEqual([]);
  expect(wanted).toHaveLength(44);
});

test("a service's swagger.json is a valid Swagger 2 document", () => {
  const { data } = replies.get("GET /api/{name}/{version}/swagger.json")!;
  expect(new OpenAPISchemaValidator({ version: 2 }).validate(data).errors).toEqual([]);
});

async function callEverything(): Promise<void> {
  const { owner, admin, anonymous, control } = bench;
  const call = async (template: string, reply: Promise<AxiosResponse>) => {
    const answered = await reply;
    replies.set(template, answered);
    return answered.data;
  };
  const form = (field: string) => {
    const made = new FormData();
    made.append(field, Buffer.from("blob"), "a.bin");
    return made;
  };

  const credentials = { username: deployUser.name, password: deployUser.password };
  const login = await call("POST /login", anonymous.post("/login", credentials));
  const renewed = await call(
    "POST /login/refreshToken",
    anonymous.post("/login/refreshToken", { refreshToken: login.refresh_token }),
  );
  const params = { refreshToken: renewed.refresh_token };
  await call("DELETE /login/refreshToken", anonymous.delete("/login/refreshToken", { params }));

  const id = (await call("POST /sessions", owner.post("/sessions", { name: "s" }))).sessionId;
  const session = `/sessions/${id}`;
  await call("GET /sessions", owner.get("/sessions"));
  const inputParameters = [{ name: "x", value: { a: 1 } }];
  const execution = { code: "x", inputParameters, outputParameters: ["x"] };
  await call("POST /sessions/{id}/execute", owner.post(`${session}/execute`, execution));
  await call("POST /sessions/{id}/cancel", owner.post(`${session}/cancel`));
  await call("GET /sessions/{id}/console-output", owner.get(`${session}/console-output`));
  await call("GET /sessions/{id}/history", owner.get(`${session}/history`));
  await call("POST /sessions/{id}/files", owner.post(`${session}/files`, form("file")));
  await call("GET /sessions/{id}/files", owner.get(`${session}/files`));
  await call("GET /sessions/{id}/files/{fileName}", owner.get(`${session}/files/a.bin`));
  const binary = { headers: { "content-type": "application/octet-stream" } };
  const object = `${session}/workspace/model`;
  await call("POST /sessions/{id}/workspace/{objectName}", owner.post(object, Buffer.from("m"), binary));
  await call("GET /sessions/{id}/workspace", owner.get(`${session}/workspace`));
  await call("GET /sessions/{id}/workspace/{objectName}", owner.get(object));
  const { snapshotId } = await call("POST /sessions/{id}/snapshot", owner.post(`${session}/snapshot`, {}));
  await call(
    "POST /sessions/{id}/loadsnapshot/{snapshotId}",
    owner.post(`${session}/loadsnapshot/${snapshotId}`),
  );
  await call("DELETE /sessions/{id}/workspace/{objectName}", owner.delete(object));
  await call("DELETE /sessions/{id}/files/{fileName}", owner.delete(`${session}/files/a.bin`));
  await call("GET /snapshots", owner.get("/snapshots"));
  await call("GET /snapshots/{id}", owner.get(`/snapshots/${snapshotId}`));

  const service = "/services/add/1.0";
  const publish = { ...addition, snapshotId, initCode: "z <- 1", outputFileNames: ["a.png"] };
  await call("POST /services/{name}/{version}", owner.post(service, publish));
  await call("POST /services/{name}", owner.post("/services/add", addition));
  await call("PATCH /services/{name}/{version}", owner.patch(service, { description: "d" }));
  await call("GET /services", owner.get("/services"));
  await call("GET /services/{name}", owner.get("/services/add"));
  await call("GET /services/{name}/{version}", owner.get(service));
  await call("POST /services/{name}/{version}/pool", owner.post(`${service}/pool`, { MaxPoolSize: 1 }));
  await call("GET /services/{name}/{version}/pool", owner.get(`${service}/pool`));
  await call("DELETE /services/{name}/{version}/pool", owner.delete(`${service}/pool`));
  await call("GET /api/{name}/{version}/swagger.json", owner.get("/api/add/1.0/swagger.json"));
  await control.post("/responses", { operation: "mlserver_service_consume", body: {} });
  await call("POST /api/{name}/{version}", owner.post("/api/add/1.0", { x: 1, y: 2 }));
  await call("DELETE /services/{name}/{version}", owner.delete(service));
  await call("DELETE /snapshots/{id}", owner.delete(`/snapshots/${snapshotId}`));
  await call("DELETE /sessions/{id}", owner.delete(session));
  const forced = (await owner.post("/sessions", {})).data.sessionId;
  await call("DELETE /sessions/{id}/force", owner.delete(`/sessions/${forced}/force`));

  const realtime = "/realtime-services/rt";
  await call("POST /realtime-services/{name}", owner.post(realtime, form("model")));
  await call("POST /realtime-services/{name}/{version}", owner.post(`${realtime}/1`, form("model")));
  await call("PATCH /realtime-services/{name}/{version}", owner.patch(`${realtime}/1`, form("model")));

  await call("GET /status", owner.get("/status"));
  const entries = ["http://1.1.1.1:10-12"];
  await call("PUT /computenodes", admin.put("/computenodes", { entries }));
  await call("DELETE /computenodes", admin.delete("/computenodes", { data: { entries } }));
  await call("POST /computenodes", admin.post("/computenodes", { entries }));
  await call("GET /computenodes", owner.get("/computenodes"));
}
