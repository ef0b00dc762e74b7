/** The provider's core in this process, without engine and host: for what takes many programs. */
import { check } from "../../provider/core/check";
import { systemClock } from "../../provider/core/clock";
import type { AnyResource } from "../../provider/core/define";
import { NotReady } from "../../provider/core/errors";
import { formatPath, type Json } from "../../provider/core/values";
import { Session } from "../../provider/hosts/session";
import { trust } from "../trust";
import type { Lane } from "./lane";

/** The platform's time runs so much faster: what provisions is ready when it is looked at next. */
const haste = 50;

/** Each update has resources of its own: the same ones would be those of an update that was killed. */
let updates = 0;

/** One update's connection to a lane. Time is the lane's: no wait takes any. */
export class Core {
  private readonly distrust: () => void;
  private readonly clock = { ...systemClock };
  private readonly update = ++updates;
  private readonly folder = process.cwd();
  private readonly home = process.env.PULUMI_HOME;
  private readonly session: Session;

  constructor(lane: Lane) {
    // Programs name their files from there.
    process.chdir(lane.folder);
    process.env.PULUMI_HOME = lane.folder;
    this.distrust = trust(lane.connection.ca);
    let offset = 0;
    systemClock.now = () => Date.now() + offset;
    systemClock.sleep = async (ms) => {
      lane.world.clock.advance((Math.max(0, ms) / 1000) * haste);
      offset += ms;
    };
    const { plain, secret } = lane.config;
    this.session = new Session({ ...plain, ...secret }, () => {});
  }

  async close(): Promise<void> {
    await this.session.close();
    Object.assign(systemClock, this.clock);
    process.chdir(this.folder);
    if (this.home === undefined) delete process.env.PULUMI_HOME;
    else process.env.PULUMI_HOME = this.home;
    this.distrust();
  }

  /** What was made of a program; undefined where check or the platform refuses it. */
  async deploy(definition: AnyResource, program: Json, name: string): Promise<Deployed | undefined> {
    const { inputs, failures } = await this.check(definition, program, name);
    if (failures.length > 0) return undefined;
    const asked = this.request(definition, name);
    try {
      const { id, state } = await this.session.lifecycle.create(definition, inputs, asked);
      return { definition, program, name, id, inputs, state };
    } catch (error) {
      if (error instanceof NotReady) throw error;
      return undefined;
    }
  }

  /** Paths in which a preview of the same program would show a difference. */
  async differing({ definition, program, name, inputs, state }: Deployed): Promise<string[]> {
    const again = await this.check(definition, program, name, inputs);
    return this.session.lifecycle.diff(definition, state, again.inputs).map(({ path }) => formatPath(path));
  }

  /** After a refresh. */
  async refreshed(deployed: Deployed): Promise<Deployed> {
    const { definition, name, id, inputs, state } = deployed;
    const known = { inputs, state };
    const found = await this.session.lifecycle.read(definition, id, known, this.request(definition, name));
    if (!found) throw new Error("refresh says that the object is gone");
    return { ...deployed, inputs: found.inputs, state: found.state };
  }

  private check(definition: AnyResource, program: Json, name: string, olds?: Json) {
    const config = this.session.defaults(definition.platform);
    return check(definition, program, { name, olds, config });
  }

  private request({ platform }: AnyResource, name: string) {
    const owner = `${name}-${this.update}`;
    return { client: this.session.client(platform), owner, signal: this.session.signal, progress() {} };
  }
}

export interface Deployed {
  definition: AnyResource;
  program: Json;
  name: string;
  id: string;
  inputs: Json;
  state: Json;
}
