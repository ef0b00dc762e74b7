/** What the engine asks again and again, one after the other: check and diff. */

import { compute as definition } from "../../provider/azureml/compute";
import { check } from "../../provider/core/check";
import { Lifecycle } from "../../provider/core/lifecycle";
import { resources } from "../../provider/generated/registry";
import { loaderOf } from "../../provider/hosts/protocol";
import { compute } from "./side";

const rounds = 5_000;

async function main(): Promise<void> {
  const inputs = (maxNodeCount: number) => ({
    name: compute.name(0),
    computeType: "AmlCompute",
    location: compute.location,
    tags: compute.tags,
    amlCompute: { vmSize: compute.vmSize, scaleSettings: { minNodeCount: 0, maxNodeCount } },
  });
  const config = { azureWorkspace: "w", azureResourceGroup: "g", azureSubscriptionId: "s" };
  const lifecycle = new Lifecycle();
  const times: Record<"check" | "diff", number[]> = { check: [], diff: [] };
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const checked = await check(definition, inputs(2), { name: "c", config });
    const between = performance.now();
    lifecycle.diff(definition, checked.inputs, inputs(3));
    times.check.push(between - started);
    times.diff.push(performance.now() - between);
  }
  const high = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(all.length * 0.99)];
  const loader = Math.max(...Object.keys(resources).map((token) => loaderOf(token).length));
  console.log(JSON.stringify({ check: high(times.check), diff: high(times.diff), loader }));
}

void main();
