import type { HandedIn } from "./measurements-staged";

/** Largest upload taken, both files together, in bytes. */
export const largestUpload = 20 * 1024 * 1024;

/** Room for the names of the fields and the lines between them. */
const formRoom = 64 * 1024;

export type UploadProblem = "too-large" | "unreadable" | "not-text";

export type ReadUpload = { ok: true; handedIn: HandedIn } | { ok: false; code: UploadProblem };

/**
 * Reads the form of the measurements page: each part as a file, or else as pasted text. A body that
 * is too large is read to its end without keeping it, since a browser shows an answer only after it
 * has sent all.
 */
export async function readUpload(request: Request): Promise<ReadUpload> {
  const body = await boundedBody(request, largestUpload + formRoom);
  if (body === null) return { ok: false, code: "too-large" };
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (!form) return { ok: false, code: "unreadable" };
  try {
    const results = await partOf(form, "results");
    const probes = await partOf(form, "probes");
    return { ok: true, handedIn: { results, probes } };
  } catch (error) {
    // What a strict decoder throws at bytes that are not UTF-8.
    if (error instanceof TypeError) return { ok: false, code: "not-text" };
    throw error;
  }
}

/** The body, or null when it is larger than so many bytes. */
async function boundedBody(request: Request, most: number): Promise<Blob | null> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk as Uint8Array<ArrayBuffer>);
    else chunks.length = 0;
  }
  return size <= most ? new Blob(chunks) : null;
}

async function partOf(form: FormData, name: string): Promise<string> {
  const file = form.get(`${name}File`);
  if (file instanceof File && file.size > 0) {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  }
  return String(form.get(`${name}Text`) ?? "");
}
