import { cacheableJson } from "@/app/api/schemas/cacheable-json";
import { route } from "@/lib/accounts/permissions/route";
import { applicationDocumentJsonSchema } from "@/lib/core/requirements/json-schema";

/** The JSON Schema of application documents, generated from the schema the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(applicationDocumentJsonSchema(), "application/schema+json"),
);
