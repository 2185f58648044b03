import { route } from "@/lib/actions/route";
import { openApi } from "@/lib/partners/read-api/open-api";
import { cacheableJson } from "../schemas/cacheable-json";

/** The read API as OpenAPI 3.1, generated from the schemas the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(openApi(), "application/json"),
);
