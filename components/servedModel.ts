import * as pulumi from "@pulumi/pulumi";
import { Deployment, type DeploymentArgs, Model, type ModelArgs } from "../provider/generated/watsonx";

/** Arguments of {@link ServedModel}. */
export interface ServedModelArgs {
  /** The model with its content. */
  model: ModelArgs;
  /**
   * How it is served: everything of a deployment but the asset. Its space is the model's where it names none.
   *
   * Default: online, without a serving name.
   */
  deployment?: Omit<DeploymentArgs, "asset">;
}

/**
 * A model of watsonx.ai Runtime together with the deployment that serves it. When the model is replaced, the new one is
 * rolled out before the old one is deleted.
 *
 * Its children are named `{name}-model` and `{name}-deployment`.
 */
export class ServedModel extends pulumi.ComponentResource {
  /** The model. */
  readonly model: Model;
  /** The deployment. */
  readonly deployment: Deployment;
  /** Where predictions are asked for. */
  readonly scoringUrls: pulumi.Output<string[]>;

  constructor(name: string, args: ServedModelArgs, opts?: pulumi.ComponentResourceOptions) {
    super("mlops:components:ServedModel", name, {}, opts);
    const { spaceId } = args.model;
    this.model = new Model(`${name}-model`, args.model, { parent: this });
    const serving: Omit<DeploymentArgs, "asset"> = args.deployment ?? { online: {} };
    this.deployment = new Deployment(
      `${name}-deployment`,
      { ...(spaceId !== undefined && { spaceId }), ...serving, asset: { id: this.model.modelId } },
      { parent: this },
    );
    this.scoringUrls = this.deployment.scoringUrls;
    this.registerOutputs({ scoringUrls: this.scoringUrls });
  }
}
