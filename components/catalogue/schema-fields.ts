import type { JsonSchema } from "@/lib/core/requirements/json-schema";

/** A field of a document, as its JSON Schema describes it. */
export type SchemaField = {
  /** As people write it: "locations[].connections[].bandwidthMbps". */
  readonly path: string;
  /** The same without brackets, for finding its words. */
  readonly key: string;
  readonly type: "text" | "date" | "instant" | "integer" | "number" | "boolean" | "list" | "object";
  readonly required: boolean;
  /** The only values allowed, or those its entries may have; empty when any may. */
  readonly allowed: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Longest text, in characters. */
  readonly maxLength?: number;
  /** Most entries of a list. */
  readonly maxItems?: number;
};

const formats: Readonly<Record<string, SchemaField["type"]>> = {
  date: "date",
  "date-time": "instant",
};
const types: Readonly<Record<string, SchemaField["type"]>> = {
  string: "text",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  array: "list",
  object: "object",
};

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function numberOf(value: unknown): number | undefined {
  // The generator writes the largest safe integer where there is no bound.
  return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
}

function allowedOf(schema: JsonSchema): string[] {
  if (schema.const !== undefined) return [String(schema.const)];
  return Array.isArray(schema.enum) ? schema.enum.map(String) : [];
}

/** A field that may be null is described by its other alternative. */
function unwrapped(schema: JsonSchema): JsonSchema {
  const alternatives = Array.isArray(schema.anyOf) ? schema.anyOf.filter(isSchema) : [];
  return alternatives.find((each) => each.type !== "null") ?? schema;
}

/** A field of its own, then what is inside it. */
function fieldsOf(declared: JsonSchema, path: string, required: boolean): SchemaField[] {
  const schema = unwrapped(declared);
  const type = formats[String(schema.format)] ?? types[String(schema.type)] ?? "text";
  const items = isSchema(schema.items) ? schema.items : null;
  const field: SchemaField = {
    path,
    key: path.replaceAll("[]", ""),
    type,
    required,
    allowed: allowedOf(items ?? schema),
    minimum: numberOf(schema.minimum),
    maximum: numberOf(schema.maximum),
    maxLength: numberOf(schema.maxLength),
    maxItems: numberOf(schema.maxItems),
  };
  return [field, ...schemaFields(items ?? schema, items ? `${path}[]` : path)];
}

/** Every field of a JSON Schema with how it may be filled, in the schema's order. */
export function schemaFields(schema: JsonSchema, path = ""): SchemaField[] {
  if (!isSchema(schema.properties)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties).flatMap(([name, inner]) =>
    isSchema(inner)
      ? fieldsOf(inner, path === "" ? name : `${path}.${name}`, required.includes(name))
      : [],
  );
}
