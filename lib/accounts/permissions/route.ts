import type { Actor, SignedInActor } from "@/lib/accounts/actor/actor";
import { bodyProblem } from "@/lib/platform/http/body-limit";
import { isSameOrigin } from "@/lib/platform/http/same-origin";
import { may, type OpenPermission, type Permission, type Subject } from "./permissions";
import { currentActor } from "./require-permission";

interface Guard<P extends Permission, Context> {
  permission: P;
  /** The organisation that owns what is asked for, or the application; null when there is no such thing. */
  subjectOf?: (request: Request, context: Context) => Promise<Subject> | Subject;
  /** Largest body, in bytes; "files" for a route that reads no more than it takes (`takeUpload`). */
  maxBody?: number | "files";
}

/** A form of the exports page is far below. */
const usualBody = 64 * 1024;

/**
 * Makes a route handler that names its permission. Programs read its answers, so it does not send
 * anybody to the sign-in page: 413 for a body that is too large, 401 for visitors, 404 without the permission, 403 for a change that
 * comes from another site, each with `{ "error": "…" }`.
 *
 * @example
 * export const GET = route({ permission: "exports.make" }, async (actor, request) => {
 *   return new Response(csv, { headers: { "content-type": "text/csv; charset=utf-8" } });
 * });
 */
export function route<P extends Permission, Context = unknown>(
  { permission, subjectOf, maxBody = usualBody }: Guard<P, Context>,
  handler: (
    actor: P extends OpenPermission ? Actor : SignedInActor,
    request: Request,
    context: Context,
  ) => Promise<Response> | Response,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    const changes = !["GET", "HEAD", "OPTIONS"].includes(request.method);
    if (changes && !isSameOrigin(request.headers)) return refusal(403, "another site");
    const problem = maxBody === "files" ? null : bodyProblem(request, maxBody);
    if (problem?.status === 413) return refusal(413, "too large");
    if (problem) return refusal(411, "say how long the body is");
    const actor = await currentActor();
    const subject = subjectOf ? await subjectOf(request, context) : null;
    if (!may(actor, permission, subject)) {
      return actor.kind === "visitor" ? refusal(401, "sign in first") : refusal(404, "not found");
    }
    return handler(actor as P extends OpenPermission ? Actor : SignedInActor, request, context);
  };
}

function refusal(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store" } });
}
