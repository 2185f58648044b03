import { env } from "@/lib/platform/env/env";
import { routes } from "@/lib/platform/routes/routes";
import { openHeaders } from "./open-headers";

/** What can be wrong with a request, with the status that says so. */
export const problems = {
  "bad-parameter": { status: 400, title: "A parameter is wrong" },
  "unclear-place": { status: 400, title: "It is not clear which place is meant" },
  "not-found": { status: 404, title: "There is no such partner" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  failure: { status: 500, title: "The portal could not answer" },
} as const;

export type ProblemCode = keyof typeof problems;

/** A refusal that a program can tell apart and a person can read (RFC 9457). */
export function problem(
  code: ProblemCode,
  detail: string,
  { headers = {}, ...more }: { headers?: Record<string, string>; [member: string]: unknown } = {},
): Response {
  const { status, title } = problems[code];
  const type = `${env().publicUrl}${routes.partnerApi()}#${code}`;
  return new Response(JSON.stringify({ type, title, status, detail, ...more }), {
    status,
    headers: {
      ...openHeaders,
      "cache-control": "no-store",
      ...headers,
      "content-type": "application/problem+json",
    },
  });
}
