import * as mlops from "pulumi-mlops";

// Whether the server is well: pass, warn or fail.
export const status = mlops.mlserver.getStatusOutput().statusCode;
