import { assetEntry, hardwareSpec, hardwareSpecSent } from "./watsonx";

const id = "4cedab6d-e8e4-4214-b81a-2ddb122db2ab";

export const experiment = assetEntry({
  token: "watsonx:Experiment",
  collection: "experiments",
  minimal: {},
  complete: {
    labelColumn: "left",
    evaluationDefinition: { method: "binary", metrics: [{ name: "auc", maximize: true }, { name: "loss" }] },
    trainingReferences: [
      {
        pipeline: {
          id,
          rev: "2",
          modelType: "hybrid",
          dataBindings: [{ dataReferenceName: "train", nodeId: "n1" }],
          nodesParameters: [{ nodeId: "n1", parameters: { maxDepth: 3 } }],
          hardwareSpec,
          hybridPipelineHardwareSpecs: [
            { nodeRuntimeId: "auto_ai.kb", hardwareSpec: { ...hardwareSpec, numNodes: 2 } },
          ],
        },
        hyperParametersOptimization: {
          method: { name: "random", parameters: { objective: "auc" } },
          hyperParameters: [
            { name: "learning_rate", items: [0.005, 0.1, 0.11] },
            { name: "fc", items: { min_value: 9, max_value: 10, power: 2 } },
          ],
        },
      },
      { modelDefinition: { id } },
    ],
  },
  sent: {
    label_column: "left",
    evaluation_definition: { method: "binary", metrics: [{ name: "auc", maximize: true }, { name: "loss" }] },
    training_references: [
      {
        pipeline: {
          id,
          rev: "2",
          model_type: "hybrid",
          data_bindings: [{ data_reference_name: "train", node_id: "n1" }],
          nodes_parameters: [{ node_id: "n1", parameters: { maxDepth: 3 } }],
          hardware_spec: hardwareSpecSent,
          hybrid_pipeline_hardware_specs: [
            { node_runtime_id: "auto_ai.kb", hardware_spec: { ...hardwareSpecSent, num_nodes: 2 } },
          ],
        },
        hyper_parameters_optimization: {
          method: { name: "random", parameters: { objective: "auc" } },
          hyper_parameters: [
            { name: "learning_rate", items: [0.005, 0.1, 0.11] },
            { name: "fc", items: { min_value: 9, max_value: 10, power: 2 } },
          ],
        },
      },
      { model_definition: { id } },
    ],
  },
  replacements: {
    labelColumn: { labelColumn: "stayed" },
    evaluationDefinition: { evaluationDefinition: { method: "multiclass" } },
    trainingReferences: { trainingReferences: [{ modelDefinition: { id } }] },
  },
  without: ["trainingReferences"],
});
