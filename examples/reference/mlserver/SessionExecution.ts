import * as mlops from "pulumi-mlops";

const session = new mlops.mlserver.Session("prepared", { runtimeType: "R" });

// Runs once for this code and these inputs.
const fitted = new mlops.mlserver.SessionExecution("fit", {
  sessionId: session.sessionId,
  code: "model <- lm(y ~ x, data)",
  outputParameters: ["model"],
});

export const consoleOutput = fitted.consoleOutput;
