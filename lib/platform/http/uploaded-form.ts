import { decodeText } from "@/lib/core/text/decode-text";

export type UploadProblem = "too-large" | "unreadable" | "not-text";

/** Room for the names of the fields and the lines between them, in bytes. */
const formRoom = 64 * 1024;

/**
 * Reads a form that brings files. A body that is too large is read to its end without keeping it,
 * since a browser shows an answer only after it has sent all.
 *
 * @param most of its files and texts together, in bytes.
 */
export async function uploadedForm(
  request: Request,
  most: number,
): Promise<{ ok: true; form: FormData } | { ok: false; code: UploadProblem }> {
  const body = await boundedBody(request, most + formRoom);
  if (body === null) return { ok: false, code: "too-large" };
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  return form ? { ok: true, form } : { ok: false, code: "unreadable" };
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

/** What one part of a form brings, as a file or else as pasted text; null when it is neither UTF-8 nor UTF-16. */
export async function uploadedText(
  form: FormData,
  names: { file: string; text: string },
): Promise<string | null> {
  const file = form.get(names.file);
  if (!(file instanceof File) || file.size === 0) return String(form.get(names.text) ?? "");
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}
