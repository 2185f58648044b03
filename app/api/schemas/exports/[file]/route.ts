import { route } from "@/lib/actions/route";
import { exportJsonSchema } from "@/lib/exports/json-schema";
import { findSet } from "@/lib/exports/sets";
import { exportWords } from "@/lib/exports/words";
import { cacheableJson } from "../../cacheable-json";

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
