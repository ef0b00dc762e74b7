/** The plugin host: `pulumi-resource-mlops`, the provider's gRPC protocol implemented directly. */
import * as grpc from "@grpc/grpc-js";
import { type IResourceProviderServer, ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import type * as provider from "@pulumi/pulumi/proto/provider_pb";
import { errorOf } from "./pluginMessages";
import { Plugin } from "./pluginProvider";

type Call<T> = { request: T };
type Reply<T> = (error: grpc.ServiceError | Partial<grpc.StatusObject> | null, value?: T) => void;

/** A method as gRPC wants it; `answered` runs its callback once the reply has been handed over. */
function unary<Q, R>(method: (call: Call<Q>, answered: (then: () => void) => void) => Promise<R>) {
  return (call: Call<Q>, reply: Reply<R>) => {
    let after = () => {};
    method(call, (then) => {
      after = then;
    }).then(
      (value) => {
        reply(null, value);
        after();
      },
      (error) => {
        reply(errorOf(error));
        after();
      },
    );
  };
}

type Method = (call: Call<unknown>, answered: (then: () => void) => void) => Promise<unknown>;

/** Serves the engine at this address. */
export async function main(address: string | undefined): Promise<void> {
  const host = new Plugin(address);
  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const unaryMethods = [
    "handshake",
    "attach",
    "getPluginInfo",
    "getSchema",
    "checkConfig",
    "diffConfig",
    "configure",
    "cancel",
    "invoke",
    "check",
    "diff",
    "create",
    "update",
    "read",
    "delete",
  ] as const;
  const implementation: Record<string, unknown> = {
    list: (call: grpc.ServerWritableStream<provider.ListRequest, provider.ListResponse>) => {
      host.list(call).then(
        () => call.end(),
        (error) => call.emit("error", errorOf(error)),
      );
    },
  };
  for (const name of unaryMethods) implementation[name] = unary((host[name] as unknown as Method).bind(host));
  server.addService(ResourceProviderService, implementation as unknown as IResourceProviderServer);
  const port = await new Promise<number>((resolve, reject) =>
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    ),
  );
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => void host.stop().finally(() => process.exit(0)));
  if (address) host.attachTo(address);
  // The engine reads the port from the first line of the output.
  console.log(String(port));
}
