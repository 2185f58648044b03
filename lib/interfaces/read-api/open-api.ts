import { z } from "zod";
import { metroParameters, partnerParameters } from "./parameters";
import {
  listedPartnerSchema,
  metroListSchema,
  metroRefSchema,
  metroSchema,
  nearestSchema,
  nearSchema,
  partnerListSchema,
  partnerSchema,
  placeSchema,
  problemSchema,
} from "./schemas";

type Json = Record<string, unknown>;

const named = {
  Partner: partnerSchema,
  ListedPartner: listedPartnerSchema,
  PartnerList: partnerListSchema,
  MetroName: metroRefSchema,
  Metro: metroSchema,
  MetroList: metroListSchema,
  Nearest: nearestSchema,
  Place: placeSchema,
  Near: nearSchema,
  Problem: problemSchema,
};

type Name = keyof typeof named;

const referTo = (name: string) => `#/components/schemas/${name}`;

function componentSchemas(): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: referTo, io: "output" });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}

/** Parameters of a query, as its schema describes them. */
export function queryParameters(schema: z.ZodObject): Json[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = property as Json;
    return { name, in: "query", description, schema: rest };
  });
}

const etagHeader = {
  ETag: {
    description: "Stands for this answer; send it in If-None-Match to be told whether it changed.",
    schema: { type: "string" },
  },
};

const problemOf = (description: string) => ({
  description,
  content: { "application/problem+json": { schema: { $ref: referTo("Problem") } } },
});

const ifNoneMatch = {
  name: "If-None-Match",
  in: "header",
  description: "ETag of an answer one has.",
  schema: { type: "string" },
};

function operation(operationId: string, summary: string, answer: Name, parameters: Json[]): Json {
  const list = answer.endsWith("List");
  const link = { description: "Address of the next page.", schema: { type: "string" } };
  return {
    operationId,
    summary,
    parameters: [...parameters, ifNoneMatch],
    responses: {
      200: {
        description: "The answer.",
        headers: { ...etagHeader, ...(list && { Link: link }) },
        content: { "application/json": { schema: { $ref: referTo(answer) } } },
      },
      304: { description: "The answer is the one that If-None-Match names.", headers: etagHeader },
      400: problemOf("A parameter is wrong, or it is not clear which place is meant."),
      ...(!list && { 404: problemOf("There is no such partner.") }),
      429: problemOf("Too many requests; Retry-After says when to try again."),
      500: problemOf("The portal could not answer."),
    },
  };
}

const partnerId = {
  name: "id",
  in: "path",
  required: true,
  description: "Stable id of a partner.",
  schema: { type: "string" },
};

/** By the address of the portal, of which a process has one. */
const descriptions = new Map<string, Json>();

/**
 * The read API as OpenAPI 3.1, made from the schemas that requests and answers are held to.
 *
 * @param server the portal's own address; clients that are generated from a file need it whole.
 */
export function openApi(server: string): Json {
  const known = descriptions.get(server);
  if (known) return known;
  const description: Json = {
    openapi: "3.1.0",
    info: {
      title: "Partner directory of Azure Peering Service",
      version: "1",
      description:
        "Public and read-only: no key, no sign-in. Fields may be added; those there are keep their meaning.",
    },
    servers: [{ url: server }],
    // Nothing asks for a key.
    security: [],
    paths: {
      "/api/partners": {
        get: operation(
          "listPartners",
          "Partners that fit the filters.",
          "PartnerList",
          queryParameters(partnerParameters),
        ),
      },
      "/api/partners/{id}": {
        get: operation("getPartner", "One partner.", "Partner", [partnerId]),
      },
      "/api/metros": {
        get: operation(
          "listMetros",
          "Metros with a Microsoft edge, and how many partners are in each.",
          "MetroList",
          queryParameters(metroParameters),
        ),
      },
    },
    components: { schemas: componentSchemas() },
  };
  descriptions.set(server, description);
  return description;
}
