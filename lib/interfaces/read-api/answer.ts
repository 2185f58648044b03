import { clientAddress } from "@/lib/platform/http/client-address";
import { etagMatches } from "./etag";
import { openHeaders } from "./open-headers";
import { problem } from "./problem";
import { requestLimit, requestsPerMinute } from "./request-limit";

const overLimit = requestLimit();

/** What a request is answered with while its ETag does not match. */
export type Answer = { body: unknown; headers?: Record<string, string> } | Response;

/** A request that was understood: the ETag of its answer, and how to make that. */
export type Prepared = { etag: string; make: () => Promise<Answer> } | Response;

/**
 * Answers a program: within the limit, with 304 when it has the answer already, and with a problem
 * document when something fails.
 */
export async function answer(
  request: Request,
  prepare: () => Promise<Prepared>,
): Promise<Response> {
  const address = clientAddress(request.headers);
  const wait = address === "unknown" ? null : overLimit(address, Date.now());
  if (wait !== null) {
    return problem(
      "too-many-requests",
      `At most ${requestsPerMinute} requests a minute are answered. Try again in ${wait} seconds.`,
      { headers: { "retry-after": String(wait) } },
    );
  }
  try {
    return await respond(request, await prepare());
  } catch (error) {
    console.error(error);
    return problem("failure", "Something failed inside the portal. Try again in a minute.");
  }
}

async function respond(request: Request, prepared: Prepared): Promise<Response> {
  if (prepared instanceof Response) return prepared;
  // Kept by whoever likes, but asked about each time: what is delisted is gone at once.
  const headers = { ...openHeaders, etag: prepared.etag, "cache-control": "public, no-cache" };
  if (etagMatches(request.headers.get("if-none-match"), prepared.etag)) {
    return new Response(null, { status: 304, headers });
  }
  const made = await prepared.make();
  if (made instanceof Response) return made;
  return Response.json(made.body, { headers: { ...headers, ...made.headers } });
}
