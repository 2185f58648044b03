import { cacheableJson } from "@/app/api/schemas/cacheable-json";
import { route } from "@/lib/accounts/permissions/route";
import { evidenceJsonSchema } from "@/lib/core/requirements/json-schema";

/** The JSON Schema of evidence, generated from the schema the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(evidenceJsonSchema(), "application/schema+json"),
);
