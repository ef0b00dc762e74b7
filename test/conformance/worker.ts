/** One of the runner's processes: takes jobs one by one, each a definition in a host under one check. */
import type { Extent } from "./check";
import { entries } from "./entries";
import { type CheckName, nameOf } from "./entry";
import type { HostName } from "./host";
import { type Row, Workplace } from "./matrix";

export interface Job {
  /** The entry's name. */
  name: string;
  host: HostName;
  check: CheckName;
  extent: Extent;
  /** When time is up: milliseconds since the epoch. */
  until: number;
}

export type Message = { ready: true } | { row: Row };

async function main(): Promise<void> {
  const workplace = await Workplace.start();
  const tell = (message: Message) => process.send?.(message);
  process.on("message", (job: Job | "stop") => {
    if (job === "stop") return void workplace.stop().then(() => process.exit(0));
    const entry = entries.find((one) => nameOf(one) === job.name);
    if (!entry) throw new Error(`there is no entry for ${job.name}`);
    void workplace.run(entry, job.host, job.check, job.extent, job.until).then((row) => tell({ row }));
  });
  tell({ ready: true });
}

void main();
