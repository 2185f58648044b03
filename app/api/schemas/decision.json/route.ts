import { cacheableJson } from "@/app/api/schemas/cacheable-json";
import { route } from "@/lib/accounts/permissions/route";
import { decisionJsonSchema } from "@/lib/partnership/review/decision-record/json-schema";

/** The JSON Schema of records of decisions, generated from the schema the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(decisionJsonSchema(), "application/schema+json"),
);
