import { z } from "zod";
import { url } from "../core/config";

export const settings = {
  mlserverUrl: {
    schema: url.optional(),
    doc: "Address of Machine Learning Server's web node, such as http://localhost:12800.",
    env: ["MLSERVER_URL"],
  },
  mlserverUsername: {
    schema: z.string().optional(),
    doc: "The user who logs in to Machine Learning Server.",
    env: ["MLSERVER_USERNAME"],
  },
  mlserverPassword: {
    schema: z.string().optional(),
    doc: "The user's password. Must be set as a secret.",
    secret: true,
    env: ["MLSERVER_PASSWORD"],
  },
} as const;
