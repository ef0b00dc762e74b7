/** A bare gRPC provider in Node: it answers what a trivial provider says, and nothing else. */
import * as grpc from "@grpc/grpc-js";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import { type IResourceProviderServer, ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

type Json = Record<string, unknown>;

interface Trivial {
  check(olds: Json, news: Json): Promise<{ inputs: Json }>;
  diff(id: string, olds: Json, news: Json): Promise<{ changes: boolean }>;
  create(inputs: Json): Promise<{ id: string; outs: Json }>;
  update(id: string, olds: Json, news: Json): Promise<{ outs: Json }>;
}

const read = (struct: Struct | undefined): Json => (struct?.toJavaScript() ?? {}) as Json;
const write = (value: Json): Struct => Struct.fromJavaScript(value as never);

export function serve(provider: Trivial): void {
  const methods: Record<string, (request: never) => Promise<unknown>> = {
    getPluginInfo: async () => new plugin.PluginInfo().setVersion("1.0.0"),
    checkConfig: async (request: proto.CheckRequest) =>
      new proto.CheckResponse().setInputs(request.getNews()),
    diffConfig: async () => new proto.DiffResponse(),
    configure: async () => new proto.ConfigureResponse().setAcceptsecrets(true),
    cancel: async () => new Empty(),
    attach: async () => new Empty(),
    check: async (request: proto.CheckRequest) => {
      const { inputs } = await provider.check({}, read(request.getNews()));
      return new proto.CheckResponse().setInputs(write(inputs));
    },
    diff: async (request: proto.DiffRequest) => {
      const { changes } = await provider.diff(
        request.getId(),
        read(request.getOlds()),
        read(request.getNews()),
      );
      const { DiffChanges } = proto.DiffResponse;
      return new proto.DiffResponse().setChanges(changes ? DiffChanges.DIFF_SOME : DiffChanges.DIFF_NONE);
    },
    create: async (request: proto.CreateRequest) => {
      const { id, outs } = await provider.create(read(request.getProperties()));
      return new proto.CreateResponse().setId(id).setProperties(write(outs));
    },
    read: async (request: proto.ReadRequest) =>
      new proto.ReadResponse()
        .setId(request.getId())
        .setProperties(request.getProperties())
        .setInputs(request.getInputs()),
    update: async (request: proto.UpdateRequest) => {
      const { outs } = await provider.update(request.getId(), {}, read(request.getNews()));
      return new proto.UpdateResponse().setProperties(write(outs));
    },
    delete: async () => new Empty(),
  };
  const implementation = Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      (call: { request: never }, reply: (error: Error | null, value?: unknown) => void) => {
        method(call.request).then(
          (value) => reply(null, value),
          (error) => reply(error),
        );
      },
    ]),
  );
  const server = new grpc.Server();
  server.addService(ResourceProviderService, implementation as unknown as IResourceProviderServer);
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) throw error;
    console.log(String(port));
  });
}
