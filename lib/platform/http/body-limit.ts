/** Largest body of any request but an import, in bytes: a section of 10,000 rows, a review's comments. */
export const maxBodyBytes = 1024 * 1024;

/** Imports bring files; their routes read what they take and answer the rest with a page (`takeUpload`). */
const imports =
  /^\/(?:applications\/[^/]+\/(?:import|measurements)|admin\/partners\/import)\/upload$/;

/** Why a body is not read: it is too large, or does not say how large it is. */
export type BodyProblem = { status: 411 | 413 };

/**
 * What is wrong with the size a request says its body has; null when it may be read. Node reads no more
 * than a request says, so this bounds what is read too.
 *
 * @param most in bytes.
 */
export function bodyProblem(
  { method, headers }: Pick<Request, "method" | "headers">,
  most = maxBodyBytes,
): BodyProblem | null {
  if (method === "GET" || method === "HEAD") return null;
  if (headers.has("transfer-encoding")) return { status: 411 };
  return Number(headers.get("content-length") ?? 0) > most ? { status: 413 } : null;
}

/** Whether a path takes files, of which its route judges the size. */
export const takesFiles = (pathname: string): boolean => imports.test(pathname);
