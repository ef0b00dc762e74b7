/** Makes many computes at the same time, as one provider process does, and waits for all of them. */

import { compute as definition } from "../../provider/azureml/compute";
import { Session } from "../../provider/hosts/session";
import { compute } from "./side";

async function main({ config, objects }: { config: Record<string, string>; objects: number }): Promise<void> {
  const session = new Session(config, console.error);
  const client = session.client(definition.platform);
  const { azureWorkspace, azureResourceGroup, azureSubscriptionId } = config;
  const { vmSize, location, tags, minNodeCount, nodeIdleTimeBeforeScaleDown } = compute;
  const scaleSettings = {
    minNodeCount,
    maxNodeCount: compute.maxNodeCount.before,
    nodeIdleTimeBeforeScaleDown,
  };
  await Promise.all(
    Array.from({ length: objects }, (_, index) =>
      session.lifecycle.create(
        definition,
        {
          name: compute.name(index),
          workspace: azureWorkspace,
          resourceGroup: azureResourceGroup,
          subscriptionId: azureSubscriptionId,
          computeType: "AmlCompute",
          location,
          tags,
          amlCompute: { vmSize, scaleSettings },
        },
        { client, signal: session.signal, progress: () => {}, owner: `bench ${index}` },
      ),
    ),
  );
  await session.close();
  console.log("{}");
}

void main(JSON.parse(process.argv[2] as string));
