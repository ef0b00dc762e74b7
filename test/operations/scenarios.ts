/** What neither the life of a resource nor a single call shows: one scenario for each. */

import { realtimeService } from "../conformance/entries/mlserver.RealtimeService";
import { service } from "../conformance/entries/mlserver.Service";
import { sessionExecution } from "../conformance/entries/mlserver.SessionExecution";
import { storeAsset } from "../conformance/entries/watsonx";
import { model } from "../conformance/entries/watsonx.Model";
import { revision } from "../conformance/entries/watsonx.Revision";
import type { Exercise } from "./exercise";

export interface Scenario {
  /** What covers the operations: as the table of operations words it. */
  by: string;
  /** Whose operations: `mlserver`. */
  platform: string;
  run(exercise: Exercise): Promise<void>;
}

type Located = NonNullable<ReturnType<Exercise["lane"]["world"]["store"]["locate"]>>;
interface Stored {
  entity: { custom: { pulumi_mlops: { phase: string } } };
}

/** Every kind of asset that the document has revisions of. */
const revisable = [
  "deployment_job_definitions",
  "experiments",
  "functions",
  "model_definitions",
  "models",
  "pipelines",
  "remote_training_systems",
  "training_definitions",
];
const assetId = "44444444-4444-4444-8444-444444444444";

export const scenarios: readonly Scenario[] = [
  {
    by: "watsonx:Revision of each kind",
    platform: "watsonx",
    async run(exercise) {
      const subject = await exercise.subject(revision);
      const stack = await subject.begin();
      for (const kind of revisable) {
        storeAsset(exercise.lane, kind, assetId, {});
        await stack.up({ asset: `spaces/${subject.facts.spaceId}/${kind}/${assetId}` });
      }
    },
  },
  {
    by: "watsonx:Model, begun with other files",
    platform: "watsonx",
    async run(exercise) {
      const { lane } = exercise;
      const subject = await exercise.subject(model);
      const begun = await subject.begin();
      await begun.up(subject.complete);
      const { collection, id } = lane.world.store.locate(model.object(begun.recorded().id)) as Located;
      const stored = collection.get(id) as Stored;
      stored.entity.custom.pulumi_mlops.phase = "creating";
      collection.put(id, stored);
      const world = lane.take();
      await subject.hosts.renew("plugin");
      const stack = await subject.begin();
      lane.restore(world);
      await stack.up(subject.with({ content: { path: "other.zip" } }));
    },
  },
  ...[service, realtimeService].map((entry) => ({
    by: `${entry.token} without a version`,
    platform: "mlserver",
    async run(exercise: Exercise) {
      const subject = await exercise.subject(entry);
      const { version: _, ...program } = subject.minimal;
      await (await subject.begin()).up(program);
    },
  })),
  {
    by: "mlserver:SessionExecution, interrupted",
    platform: "mlserver",
    async run(exercise) {
      const subject = await exercise.subject(sessionExecution);
      const stack = await subject.begin();
      const { faults, requests } = exercise.lane.world;
      faults.add({ match: { method: "POST", path: "/execute$" }, action: { holdMs: 400 } });
      const going = stack.up(subject.complete).catch(() => {});
      while (!requests.since(0).some(({ path }) => path.endsWith("/execute")))
        await new Promise((done) => setTimeout(done, 5));
      await stack.cancel();
      await going;
    },
  },
  {
    by: "login and its renewal",
    platform: "mlserver",
    async run(exercise) {
      await exercise.invoke("mlserver:getStatus", {});
      exercise.lane.world.tokens.expire("mlserver");
      await exercise.invoke("mlserver:getStatus", {});
    },
  },
];
