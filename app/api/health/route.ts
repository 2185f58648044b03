import { db } from "@/lib/platform/db/client";
import { answersWithin } from "@/lib/platform/db/health";
import { env } from "@/lib/platform/env/env";
import { coarseDelay, takeLongestDelay } from "@/lib/platform/health/event-loop";
import { hasHealthToken } from "@/lib/platform/health/token";

export const dynamic = "force-dynamic";

/**
 * For load balancers and the start command: 200 only when the database answers, else 503. How long
 * work waited for this process is told in steps; whoever brings HEALTH_TOKEN is told the longest
 * wait since they last asked, in milliseconds.
 */
export async function GET(request: Request): Promise<Response> {
  const healthy = await answersWithin(db(), 2_000);
  const { databaseUrl, healthToken } = env();
  const exact = hasHealthToken(request.headers, healthToken);
  return Response.json(
    {
      status: healthy ? "ok" : "unavailable",
      database: databaseUrl ? "postgresql" : "pglite",
      eventLoopDelay: coarseDelay(),
      ...(exact && { eventLoopDelayMs: await takeLongestDelay() }),
    },
    { status: healthy ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
