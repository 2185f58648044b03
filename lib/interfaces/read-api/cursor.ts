import { createHash } from "node:crypto";
import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { badParameters } from "./read-parameters";

/** What a cursor belongs to: going on with other filters would skip or repeat entries. */
const listOf = (filters: readonly unknown[]) =>
  createHash("sha256").update(JSON.stringify(filters)).digest("base64url").slice(0, 10);

/** A position in a list as one opaque word. */
export function writeCursor(filters: readonly unknown[], position: unknown): string {
  return Buffer.from(JSON.stringify([listOf(filters), position])).toString("base64url");
}

/** The position that a cursor stands for; null without one. Anything but our own is refused. */
export function readCursor<Position>(
  cursor: string | undefined,
  filters: readonly unknown[],
  schema: z.ZodType<Position>,
): { ok: true; position: Position | null } | { ok: false; response: Response } {
  if (cursor === undefined) return { ok: true, position: null };
  const refused = (detail: string) => {
    return { ok: false as const, response: badParameters([{ parameter: "cursor", detail }]) };
  };
  const parsed = z.tuple([boundedText(10), schema]).safeParse(parse(cursor));
  if (!parsed.success) {
    return refused("cursor is not one that this API gave: leave it out to begin at the start.");
  }
  const [list, position] = parsed.data;
  if (list !== listOf(filters)) {
    return refused(
      "cursor belongs to a list with other filters: keep the filters it came with, or leave it out.",
    );
  }
  return { ok: true, position };
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}

/** The Link header that leads to the next page; nothing on the last one. */
export function nextLink(request: Request, next: string | null): Record<string, string> {
  if (next === null) return {};
  // Relative, so that it is right behind any proxy.
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set("cursor", next);
  return { link: `<${pathname}?${searchParams}>; rel="next"` };
}
