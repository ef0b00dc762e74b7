import * as pulumi from "@pulumi/pulumi";
import * as mlops from "pulumi-mlops";

// A live R session, the data that it needs, and the code that prepares it.
const session = new mlops.mlserver.Session("churn", { runtimeType: "R" });

const weights = new mlops.mlserver.SessionFile("weights.csv", {
  sessionId: session.sessionId,
  source: "weights.csv",
});

const preparation = new mlops.mlserver.SessionExecution("prepare", {
  sessionId: session.sessionId,
  code: `
    table <- read.csv("weights.csv")
    weights <- setNames(table$weight, table$feature)
    score_of <- function(complaints, tenure)
      complaints * weights[["complaints"]] + tenure * weights[["tenure"]]
  `,
  // Other data are prepared anew.
  trigger: pulumi.interpolate`${weights.contentHash}`,
});

// What the session is then, saved: the service starts from it, without doing the work again.
const prepared = new mlops.mlserver.Snapshot("churn", {
  sessionId: session.sessionId,
  trigger: preparation.id,
});

const service = new mlops.mlserver.Service("churn", {
  version: "1.0.0",
  runtimeType: "R",
  snapshotId: prepared.snapshotId,
  code: "score <- score_of(complaints, tenure)",
  inputParameterDefinitions: [
    { name: "complaints", type: "numeric" },
    { name: "tenure", type: "numeric" },
  ],
  outputParameterDefinitions: [{ name: "score", type: "numeric" }],
});

// Shells of its own on every compute node: its requests need not wait for those of other services.
const pool = new mlops.mlserver.ServicePool("churn", {
  serviceName: service.name,
  serviceVersion: service.serviceVersion,
  initialPoolSize: 1,
  maxPoolSize: 4,
});

// The smoke test: the update fails when the service does not answer as it should.
const smokeTest = new mlops.mlserver.Consumption(
  "smoke-test",
  {
    serviceName: service.name,
    serviceVersion: service.serviceVersion,
    inputParameters: { complaints: 3, tenure: 2 },
    expected: { score: 0.7 },
    trigger: prepared.snapshotId,
  },
  { dependsOn: pool },
);

export const serviceUrl = service.consumptionUrl;
export const consoleOutput = preparation.consoleOutput;
export const answer = smokeTest.outputParameters;
