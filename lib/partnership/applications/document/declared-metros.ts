import type { Db } from "@/lib/platform/db/client";

/** The metros in which a draft declares connections, without reading the rest of it; null when there is none. */
export async function declaredMetros(db: Db, id: string) {
  const row = await db.application.findUnique({ where: { id }, select: { state: true } });
  if (!row) return null;
  const locations = await db.$queryRaw<{ metro: string }[]>`
    SELECT l->>'metro' AS "metro" FROM "Application",
      jsonb_array_elements(COALESCE("document"->'locations', '[]')) WITH ORDINALITY AS t(l, at)
    WHERE "id" = ${id} ORDER BY at`;
  return { state: row.state, metros: locations.map(({ metro }) => metro) };
}
