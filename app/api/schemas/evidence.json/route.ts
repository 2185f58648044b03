import { route } from "@/lib/actions/route";
import { evidenceJsonSchema } from "@/lib/requirements/json-schema";
import { cacheableJson } from "../cacheable-json";

/** The JSON Schema of evidence, generated from the schema the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(evidenceJsonSchema(), "application/schema+json"),
);
