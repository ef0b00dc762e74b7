import { z } from "zod";
import { url } from "../core/config";

export const settings = {
  mlserverUrl: {
    schema: url.optional(),
    doc: "Address of Machine Learning Server's web node, such as http://localhost:12800.",
    env: ["MLSERVER_URL"],
  },
  mlserverAuth: {
    schema: z.enum(["password", "servicePrincipal", "managedIdentity", "cli", "default"]).optional(),
    doc: "How to log in to Machine Learning Server: password (user and password of the server's own login) or, where it uses Azure Active Directory, servicePrincipal (tenant, client id and secret), managedIdentity (of the machine that this runs on), cli (the account of az login) or default (the chain of DefaultAzureCredential). Default: servicePrincipal when tenant, client id and secret are given, else password.",
    env: [],
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
  mlserverResource: {
    schema: z.string().optional(),
    doc: "With Azure Active Directory: the application id of the server's web application, the audience in its configuration.",
    env: ["MLSERVER_RESOURCE"],
  },
  mlserverTenantId: {
    schema: z.string().optional(),
    doc: "With Azure Active Directory: the tenant to sign in to.",
    env: ["MLSERVER_TENANT_ID"],
  },
  mlserverClientId: {
    schema: z.string().optional(),
    doc: "With Azure Active Directory: client id of the service principal, or of a user-assigned managed identity.",
    env: ["MLSERVER_CLIENT_ID"],
  },
  mlserverClientSecret: {
    schema: z.string().optional(),
    doc: "With Azure Active Directory: client secret of the service principal. Must be set as a secret.",
    secret: true,
    env: ["MLSERVER_CLIENT_SECRET"],
  },
  mlserverAuthorityHost: {
    schema: url.optional(),
    doc: "With Azure Active Directory: address of the sign-in. Default: https://login.microsoftonline.com.",
    env: ["MLSERVER_AUTHORITY_HOST"],
  },
} as const;
