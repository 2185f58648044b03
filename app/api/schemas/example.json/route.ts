import { cacheableJson } from "@/app/api/schemas/cacheable-json";
import { exampleDocument } from "@/components/home/example-document";
import { route } from "@/lib/accounts/permissions/route";

/** The application document of a fictional provider, to start one's own from. */
export const GET = route({ permission: "public.read" }, () =>
  cacheableJson(exampleDocument, "application/json"),
);
