import { z } from "zod";
import { defineFunction } from "../core/define";
import { type AnyObject, field, type } from "../core/fields";
import { assetAddress, assetInputs, downloadOf } from "./assetFunctions";
import { watsonx } from "./client";
import { oneScope } from "./fields";
import { models } from "./model";
import type { Attachments } from "./modelContent";

const criteria = {
  name: field(z.string().min(1).optional(), { doc: "Only what has this name." }),
  contentFormat: field(z.string().min(1).optional(), { doc: "Only what has this format, such as native." }),
};

const optional = (doc: string) => field(z.string().optional(), { doc });

const ModelAttachment = type("ModelAttachment", "A file that belongs to a model.", {
  attachmentId: field(z.string(), { doc: "Its id." }),
  contentFormat: optional("Its format, such as native."),
  name: optional("Its name; sha256- and the hash of the content, where the resource Model uploaded it."),
  pipelineNodeId: optional("The node of a pipeline that it belongs to."),
  deploymentId: optional("The deployment that it belongs to."),
  persisted: field(z.boolean().optional(), { doc: "Whether the platform keeps it." }),
});

export const getModelContents = defineFunction({
  token: "watsonx:getModelContents",
  doc: "What files belong to a model.",
  source: "watsonx.ai Runtime v4, Retrieve the model content metadata list",
  platform: watsonx,
  inputs: z.strictObject({ ...assetInputs(models), ...criteria }) as AnyObject,
  outputs: z.object({
    totalCount: field(z.int(), { doc: "How many there are." }),
    attachments: field(z.array(ModelAttachment), { doc: "The files." }),
  }),
  rules: [oneScope],
  async invoke({ client, inputs, signal }) {
    const { url, query } = assetAddress(models, inputs, "/content");
    const narrowed = { name: inputs.name, content_format: inputs.contentFormat } as Record<string, string>;
    const { attachments = [], total_count } = await client.send<Attachments>({
      method: "GET",
      url,
      query: { ...query, ...narrowed },
      signal,
    });
    return {
      totalCount: total_count ?? attachments.length,
      attachments: attachments.map((attachment) => ({
        attachmentId: attachment.attachment_id,
        contentFormat: attachment.content_format,
        name: attachment.name,
        pipelineNodeId: attachment.pipeline_node_id,
        deploymentId: attachment.deployment_id,
        persisted: attachment.persisted,
      })),
    };
  },
});

export const getModelContent = downloadOf(models, {
  name: "getModelContent",
  doc: "One file of a model.",
  operation: "Download the model content",
  inputs: {
    attachmentId: field(z.string().min(1), { doc: "Id of the file: getModelContents tells it." }),
  },
  below: ({ attachmentId }) => `/content/${encodeURIComponent(String(attachmentId))}`,
});

export const downloadModel = downloadOf(models, {
  name: "downloadModel",
  doc: "The one file of a model that has all of the properties given. Fails when there is none, or more than one.",
  operation: "Download the model content that matches a certain criteria",
  inputs: {
    ...criteria,
    pipelineNodeId: field(z.string().optional(), { doc: "Only what belongs to this node of a pipeline." }),
    deploymentId: field(z.string().optional(), { doc: "Only what belongs to this deployment." }),
  },
  below: () => "/download",
  query: ({ name, contentFormat, pipelineNodeId, deploymentId }) =>
    ({
      name,
      content_format: contentFormat,
      pipeline_node_id: pipelineNodeId,
      deployment_id: deploymentId,
    }) as Record<string, string>,
});
