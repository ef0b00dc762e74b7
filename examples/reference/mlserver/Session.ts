import * as mlops from "pulumi-mlops";

const session = new mlops.mlserver.Session("prepared", { runtimeType: "Python" });

export const sessionId = session.sessionId;
