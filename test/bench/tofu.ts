/** The peer: OpenTofu with azapi, both built from pinned Go modules. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { IdentityEndpoint } from "./identity";
import { compute, type Phase, type Setting, type Side, type Workspace } from "./side";

/**
 * Keeps what the platform answers in the state, so that programs can use it, and checks the input against the
 * platform's schema, which is azapi's default: as ours does.
 */
export const tofu = side("OpenTofu + azapi", '["*"]');
/** Keeps nothing of the answers: azapi's default. */
export const tofuWithoutOutputs = side("OpenTofu + azapi, no outputs", "[]");

function side(name: string, outputs: string): Side {
  return { name, open: (setting) => open(setting, outputs) };
}

let bin: string | undefined;

/** Builds the peers where that has not been done before. */
export function preparePeers(root: string): string {
  bin ??= execFileSync(process.execPath, [join(root, "tools", "peers", "index.mjs")], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
  return bin;
}

async function open({ root, connection, objects, parallel }: Setting, outputs: string): Promise<Workspace> {
  const { azure, ca } = connection;
  const programs = preparePeers(root);
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "pulumi-mlops-tofu-"));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const workspace = `/subscriptions/${azure.subscriptionId}/resourceGroups/${azure.resourceGroup}/providers/Microsoft.MachineLearningServices/workspaces/${azure.workspace}`;
  write(
    "tofu.rc",
    `provider_installation {\n  dev_overrides {\n    "azure/azapi" = ${JSON.stringify(programs)}\n  }\n  direct {}\n}\n`,
  );
  write(
    "main.tf",
    `terraform {
  required_providers {
    azapi = { source = "azure/azapi" }
  }
}

provider "azapi" {
  use_msi                    = true
  use_cli                    = false
  skip_provider_registration = true
  subscription_id            = "${azure.subscriptionId}"
  tenant_id                  = "${azure.tenantId}"
  endpoint = [{
    active_directory_authority_host = "${azure.login}"
    resource_manager_endpoint       = "${azure.management}"
    resource_manager_audience       = "https://management.azure.com"
  }]
}

variable "nodes" {}

resource "azapi_resource" "compute" {
  count                  = ${objects}
  type                   = "Microsoft.MachineLearningServices/workspaces/computes@2024-04-01"
  name                   = format("c%05d", count.index)
  parent_id              = "${workspace}"
  location               = "${compute.location}"
  tags                   = ${JSON.stringify(compute.tags).replaceAll('":', '" = ')}
  response_export_values = ${outputs}
  body = {
    properties = {
      computeType = "AmlCompute"
      properties = {
        vmSize = "${compute.vmSize}"
        scaleSettings = {
          minNodeCount                = ${compute.minNodeCount}
          maxNodeCount                = tonumber(var.nodes)
          nodeIdleTimeBeforeScaleDown = "${compute.nodeIdleTimeBeforeScaleDown}"
        }
      }
    }
  }
}
`,
  );
  const identity = await IdentityEndpoint.start(connection);
  const words: Record<Exclude<Phase, "destroy">, string[]> = {
    create: ["apply", "-auto-approve"],
    preview: ["plan", "-refresh=false", "-detailed-exitcode"],
    refresh: ["plan", "-detailed-exitcode"],
    // `pulumi up` does not refresh either.
    update: ["apply", "-refresh=false", "-auto-approve"],
  };
  return {
    command: (phase) => {
      // Deleting a compute needs a query parameter that this version cannot send.
      if (phase === "destroy") return undefined;
      const nodes = phase === "update" ? compute.maxNodeCount.after : compute.maxNodeCount.before;
      return {
        file: join(programs, "tofu"),
        args: [
          ...words[phase],
          `-parallelism=${parallel}`,
          `-var=nodes=${nodes}`,
          "-no-color",
          "-input=false",
        ],
        cwd: folder,
        env: {
          PATH: process.env.PATH,
          HOME: folder,
          SSL_CERT_FILE: ca,
          TF_CLI_CONFIG_FILE: join(folder, "tofu.rc"),
          CHECKPOINT_DISABLE: "1",
          IDENTITY_ENDPOINT: identity.url,
          IDENTITY_HEADER: "bench",
        },
      };
    },
    stateBytes: () => {
      const state = join(folder, "terraform.tfstate");
      return existsSync(state) ? statSync(state).size : 0;
    },
    close: () => {
      identity.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
