/** Sides that run on the Pulumi engine: ours, the engine's floor and the idiomatic dynamic provider. */
import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { configOf, prefixed, projectFolder, pulumiEnv, setAll } from "../../tools/sandbox";
import { compute, type Phase, type Setting, type Side, type Workspace } from "./side";

interface Program {
  /** Text of index.js: makes the object called `name`, with so many nodes at most. */
  make: string;
  head: string;
  /** Further files of the project. */
  files?: (setting: Setting) => Record<string, string>;
  config?: Record<string, string>;
  /** Packages that it needs, besides ours and the SDK. */
  packages?: readonly string[];
  /** Of a plugin: its name and the folder where the engine finds it. */
  plugin?: (setting: Setting, folder: string) => { name: string; path: string };
}

const stack = "bench";

const args = `{
    name,
    computeType: "AmlCompute",
    location: ${JSON.stringify(compute.location)},
    tags: ${JSON.stringify(compute.tags)},
    amlCompute: {
      vmSize: ${JSON.stringify(compute.vmSize)},
      scaleSettings: {
        minNodeCount: ${compute.minNodeCount},
        maxNodeCount,
        nodeIdleTimeBeforeScaleDown: ${JSON.stringify(compute.nodeIdleTimeBeforeScaleDown)},
      },
    },
  }`;

function programOf({ head, make }: Program): string {
  return `"use strict";
const pulumi = require("@pulumi/pulumi");
${head}
const maxNodeCount = Number(process.env.BENCH_NODES);
for (let index = 0; index < Number(process.env.BENCH_OBJECTS); index++) {
  const name = "c" + String(index).padStart(5, "0");
  ${make}
}
`;
}

function side(name: string, program: Program): Side {
  return { name, open: (setting) => open(setting, program) };
}

async function open(setting: Setting, program: Program): Promise<Workspace> {
  const { root, connection, objects, parallel, checkpoints } = setting;
  const folder = projectFolder(root);
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), mode);
  };
  for (const [path, text] of Object.entries(program.files?.(setting) ?? {}))
    write(path, text, text.startsWith("#!") ? 0o755 : 0o644);
  for (const name of program.packages ?? [])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  const plugin = program.plugin?.(setting, folder);
  write(
    "Pulumi.yaml",
    `name: bench\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n${
      plugin
        ? `plugins:\n  providers:\n    - name: ${plugin.name}\n      path: ${JSON.stringify(plugin.path)}\n`
        : ""
    }`,
  );
  write("package.json", JSON.stringify({ name: "bench", main: "index.js" }));
  write("index.js", programOf(program));
  const env = {
    ...pulumiEnv(root, folder, connection.ca),
    ...azureEnv(connection),
    NO_COLOR: "1",
    ...(!checkpoints && { PULUMI_SKIP_CHECKPOINTS: "true", PULUMI_EXPERIMENTAL: "true" }),
    BENCH_OBJECTS: String(objects),
  };
  const pulumi = (words: string[]) => promisify(execFile)("pulumi", words, { cwd: folder, env });
  await pulumi(["stack", "init", stack]);
  const { plain, secret } = configOf(connection);
  await pulumi(setAll({ ...prefixed(plain), ...program.config }, prefixed(secret)));

  const common = ["--parallel", String(parallel), "--suppress-progress"];
  const words: Record<Phase, string[]> = {
    create: ["up", "--yes", "--skip-preview"],
    preview: ["preview", "--expect-no-changes"],
    refresh: ["preview", "--refresh", "--expect-no-changes"],
    update: ["up", "--yes", "--skip-preview"],
    destroy: ["destroy", "--yes", "--skip-preview"],
  };
  const state = join(folder, "state", ".pulumi", "stacks", "bench", `${stack}.json`);
  return {
    command: (phase) => {
      const nodes = phase === "update" ? compute.maxNodeCount.after : compute.maxNodeCount.before;
      return {
        file: "pulumi",
        args: [...words[phase], ...common],
        cwd: folder,
        env: { ...env, BENCH_NODES: String(nodes) },
      };
    },
    stateBytes: () => (existsSync(state) ? statSync(state).size : 0),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** For providers that take their credentials from the environment. */
function azureEnv({ azure }: Setting["connection"]): Record<string, string> {
  const { management, login, tenantId, clientId, clientSecret, subscriptionId, resourceGroup, workspace } =
    azure;
  const group = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;
  return {
    BENCH_TOKEN_URL: `${login}/${tenantId}/oauth2/v2.0/token`,
    BENCH_CLIENT_ID: clientId,
    BENCH_CLIENT_SECRET: clientSecret,
    BENCH_MANAGEMENT: management,
    BENCH_WORKSPACE: `${group}/providers/Microsoft.MachineLearningServices/workspaces/${workspace}`,
  };
}

const ours: Program = {
  head: 'const { azureml } = require("pulumi-mlops");',
  make: `new azureml.Compute(name, ${args});`,
};

export const oursDynamic = side("ours, dynamic", ours);
export const oursPlugin = side("ours, plugin", {
  ...ours,
  config: { "mlops:host": "plugin" },
  plugin: ({ root }) => ({ name: "mlops", path: join(root, "bin") }),
});

const text = (name: string) =>
  readFileSync(join(__dirname, "..", "..", "..", "test", "bench", "fixed", name), "utf8");

/** Does nothing, and answers properties as many and as long as ours. */
export const floorDynamic = side("floor, dynamic", {
  head: `class Thing extends pulumi.CustomResource {
  constructor(name, props) {
    super("pulumi-nodejs:dynamic/floor:Thing", name, { ...props, __provider: 'exports.handler=()=>require("floor").provider' });
  }
}`,
  make: `new Thing(name, ${args});`,
  files: () => ({ "node_modules/floor/index.js": text("floor.js") }),
});

export const floorPlugin = side("floor, plugin", {
  head: "",
  make: `new pulumi.CustomResource("floor:index:Thing", name, ${args});`,
  files: ({ root }) => ({
    "node_modules/floor/index.js": text("floor.js"),
    "floor/pulumi-resource-floor": `#!/usr/bin/env node\nrequire(${JSON.stringify(
      join(root, "dist", "test", "bench", "floorPlugin.js"),
    )}).serve(require("floor").provider);\n`,
  }),
  plugin: (_, folder) => ({ name: "floor", path: join(folder, "floor") }),
});

export const idiomatic = side("idiomatic dynamic", {
  head: 'const { Compute } = require("./compute");',
  make: `new Compute(name, ${args});`,
  files: () => ({ "compute.js": text("idiomatic.js") }),
  packages: ["axios"],
});
