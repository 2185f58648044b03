import { route } from "@/lib/actions/route";
import { applicationDocumentJsonSchema } from "@/lib/requirements/json-schema";
import { cacheableJson } from "../cacheable-json";

/** The JSON Schema of application documents, generated from the schema the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(applicationDocumentJsonSchema(), "application/schema+json"),
);
