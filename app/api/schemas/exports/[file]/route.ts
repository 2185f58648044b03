import { cacheableJson } from "@/app/api/schemas/cacheable-json";
import { route } from "@/lib/accounts/permissions/route";
import { exportJsonSchema } from "@/lib/interfaces/exports/json-schema";
import { findSet } from "@/lib/interfaces/exports/sets";
import { exportWords } from "@/lib/interfaces/exports/words";

type Context = { params: Promise<{ file: string }> };

/** The JSON Schema of an exported list, such as `partners.json`, generated from its columns. */
export const GET = route(
  { permission: "public.read" },
  async (_actor, _request: Request, { params }: Context) => {
    const name = /^([a-z]+)\.json$/.exec((await params).file)?.[1];
    const set = name === undefined ? null : findSet(name);
    if (!set) return Response.json({ error: "not found" }, { status: 404 });
    return cacheableJson(exportJsonSchema(set, await exportWords("en")), "application/schema+json");
  },
);
