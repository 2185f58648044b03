import { db } from "@/lib/db/client";
import { answersWithin } from "@/lib/db/health";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** For load balancers and the start command: 200 only when the database answers, else 503. */
export async function GET(): Promise<Response> {
  const healthy = await answersWithin(db(), 2_000);
  const database = env().databaseUrl ? "postgresql" : "pglite";
  return Response.json(
    { status: healthy ? "ok" : "unavailable", database },
    { status: healthy ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
