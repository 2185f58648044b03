import { cacheableJson } from "@/app/api/schemas/cacheable-json";
import { route } from "@/lib/accounts/permissions/route";
import { openApi } from "@/lib/interfaces/read-api/open-api";
import { absolute } from "@/lib/platform/mail/send";

/** The read API as OpenAPI 3.1, generated from the schemas the portal itself uses. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(openApi(absolute("")), "application/json"),
);
