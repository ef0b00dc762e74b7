import { z } from "zod";
import { exclusive } from "../core/check";
import type { Rule } from "../core/define";
import { containedIn, sameUnordered } from "../core/equal";
import { type Facets, field, type } from "../core/fields";
import { isAbsent, isObject } from "../core/values";

const scopeId = z.string().regex(/^[a-zA-Z0-9-]{36}$/);
const scopeForm = "36 characters out of letters, digits and -";

/** Free JSON, as the platform keeps it. */
export const json = z.record(z.string(), z.unknown());

/** By its name, where its id is not at hand. What the platform answers is the id: `refuseMove` compares them. */
const byName = (what: string, excluded: string) =>
  field(z.string().min(1).optional(), {
    doc: `The ${what} that contains it, by its name: looked up once. The name of another one is refused, for an object cannot move; another id replaces it. Excludes ${excluded}.`,
    writeOnly: true,
    serverDefault: true,
  });

const byId = (what: string, more: string, config: Pick<Facets, "fromConfig" | "unless"> = {}) =>
  field(scopeId.optional(), {
    doc: `The ${what} that contains it, by its id: 36 characters. ${more}`,
    replaces: `an object cannot move to another ${what}`,
    form: scopeForm,
    serverDefault: true,
    ...config,
  });

const configured = "Default, where none is given: the configuration mlops:watsonxSpaceId.";
const byConfiguration = "a space once for all with: pulumi config set mlops:watsonxSpaceId <value>";

/** Objects that live in a space only. */
export const spaceScope = {
  spaceId: byId("deployment space", `Excludes spaceName. ${configured}`, {
    fromConfig: "watsonxSpaceId",
    unless: ["spaceName"],
  }),
  spaceName: byName("deployment space", "spaceId"),
};

/** Exactly one of them. */
export const oneSpace = exclusive(["spaceId", "spaceName"], byConfiguration);

/** Objects that live in a space or in a project, one of the two. */
export const eitherScope = {
  spaceId: byId("deployment space", `Excludes spaceName, projectId and projectName. ${configured}`, {
    fromConfig: "watsonxSpaceId",
    unless: ["spaceName", "projectId", "projectName"],
  }),
  spaceName: byName("deployment space", "spaceId, projectId and projectName"),
  projectId: byId("project", "Excludes spaceId, spaceName and projectName."),
  projectName: byName("project", "spaceId, spaceName and projectId"),
};

/** Exactly one of them. */
export const oneScope = exclusive(["spaceId", "spaceName", "projectId", "projectName"], byConfiguration);

/** Where objects of a kind live, and what is demanded of it. */
export const scopes = {
  space: { fields: spaceScope, rule: oneSpace },
  spaceOrProject: { fields: eitherScope, rule: oneScope },
};

export const name = field(z.string().min(1).max(250), {
  doc: "Its name on the platform: 1 to 250 characters. Default: the resource's name.",
  autoName: { invalid: /[\n\r\t]/, separator: " ", maxLength: 250 },
});

export const description = field(z.string().max(1000).optional(), {
  doc: "Its description: at most 1000 characters.",
});

export const tags = field(z.array(z.string()).max(64).optional(), {
  doc: "Its tags: at most 64. Their order means nothing.",
  equal: sameUnordered,
});

export const custom = field(json.optional(), {
  doc: "Properties of your own, as keys and values. The key pulumi_mlops is the provider's: it holds the mark that says which resource made the object.",
});

export const reference = (what: string) =>
  ({
    id: field(z.string().optional(), { doc: `Id of the ${what}.`, serverDefault: true }),
    rev: field(z.string().optional(), { doc: `Revision of the ${what}.`, serverDefault: true }),
  }) as const;

export const ResourceRef = type("ResourceRef", "A reference to an object, perhaps at a revision.", {
  id: field(z.string(), { doc: "Id of the object." }),
  rev: field(z.string().optional(), { doc: "Revision of the object.", serverDefault: true }),
});

export const SoftwareSpec = type("SoftwareSpec", "A software specification, by its id or its name.", {
  ...reference("software specification"),
  name: field(z.string().optional(), { doc: "Name of the software specification.", serverDefault: true }),
});

/** Whoever refers to a specification says which. */
export const idOrName = (field: string): Rule => ({
  fields: [field],
  problem: ({ [field]: spec }) =>
    isObject(spec) && isAbsent(spec.id) && isAbsent(spec.name) ? "needs an id or a name" : undefined,
});

export const HardwareSpec = type("HardwareSpec", "A hardware specification, by its id or its name.", {
  ...reference("hardware specification"),
  name: field(z.string().optional(), { doc: "Name of the hardware specification, such as XS or S." }),
  numNodes: field(z.int().min(1).optional(), { doc: "Number of nodes (copies), at least 1." }),
});

export const HybridPipelineHardwareSpec = type(
  "HybridPipelineHardwareSpec",
  "The hardware of one runtime of a hybrid pipeline.",
  {
    nodeRuntimeId: field(z.string(), { doc: "The runtime, such as auto_ai.kb." }),
    hardwareSpec: field(HardwareSpec, { doc: "Its hardware.", equal: containedIn }),
  },
);

const SchemaField = type("SchemaField", "One field of a data schema.", {
  name: field(z.string(), { doc: "The field's name." }),
  type: field(z.string().optional(), { doc: "The field's type." }),
});

export const DataSchema = type("DataSchema", "The schema of data.", {
  id: field(z.string().optional(), { doc: "The schema's id." }),
  name: field(z.string().optional(), { doc: "The schema's name." }),
  type: field(z.string().optional(), { doc: "The kind of data, such as DataFrame." }),
  fields: field(z.array(SchemaField).optional(), { doc: "The fields." }),
});

export const DataReference = type("DataReference", "A reference to data.", {
  type: field(z.string(), {
    doc: "Kind of the reference: data_asset, connection_asset, container, url, …",
  }),
  id: field(z.string().optional(), { doc: "Name of the reference." }),
  connection: field(json.optional(), {
    doc: "How the data is reached: for connection_asset the id of the connection. It may hold credentials.",
    secret: true,
  }),
  location: field(json.optional(), {
    doc: "Where the data is: for data_asset its href, /v2/assets/{assetId}?space_id={spaceId}.",
  }),
  schema: field(DataSchema.optional(), { doc: "The schema of the data.", serverDefault: true }),
});

export const ScoringInput = type("ScoringInput", "Data that is scored.", {
  id: field(z.string().optional(), { doc: "Name of the data." }),
  fields: field(z.array(z.string()).optional(), { doc: "Names of the columns." }),
  values: field(z.array(z.unknown()), { doc: "The rows, each a list of values." }),
});

/** What scoring takes and gives. */
export const schemas = (name: string) =>
  type(name, "The schemas of predictions.", {
    input: field(z.array(DataSchema).optional(), { doc: "What a prediction takes." }),
    output: field(z.array(DataSchema).optional(), { doc: "What a prediction gives." }),
  }).optional();

export const warnings = field(z.array(z.string()).optional(), {
  doc: "What the platform warns of.",
  volatile: true,
});

/** Outputs that all objects of the platform have. */
export const metadataOutputs = {
  owner: field(z.string().optional(), { doc: "Id of the user who made it." }),
  createdAt: field(z.string().optional(), { doc: "When it was made: ISO 8601." }),
  modifiedAt: field(z.string().optional(), { doc: "When it was last changed: ISO 8601.", volatile: true }),
  rev: field(z.string().optional(), { doc: "Its revision.", volatile: true }),
  parentId: field(z.string().optional(), { doc: "The object that it is a revision of." }),
};
