import { decodeText } from "@/lib/core/text/decode-text";

export type UploadProblem = "too-large" | "unreadable" | "not-text";

/** A form that brings files, as it came. */
export type Upload = { body: Uint8Array<ArrayBuffer>; contentType: string };

/** Room for the names of the fields and the lines between them, in bytes. */
const formRoom = 64 * 1024;

/**
 * Takes the body of a form that brings files. One that is too large is read to its end without keeping it,
 * since a browser shows an answer only after it has sent all.
 *
 * @param most of its files and texts together, in bytes.
 */
export async function takeUpload(request: Request, most: number): Promise<Upload | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most + formRoom) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > most + formRoom) return null;
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.byteLength;
  }
  return { body, contentType: request.headers.get("content-type") ?? "" };
}

/** The texts of a form, each a file or else pasted; `read` does this in a thread when the form is large. */
export async function uploadedTexts<Name extends string>(
  { body, contentType }: Upload,
  fields: Readonly<Record<Name, { file: string; text: string }>>,
): Promise<{ ok: true; texts: Record<Name, string> } | { ok: false; code: UploadProblem }> {
  const headers = { "content-type": contentType };
  const form = await new Response(body, { headers }).formData().catch(() => null);
  if (!form) return { ok: false, code: "unreadable" };
  const texts = {} as Record<Name, string>;
  for (const name of Object.keys(fields) as Name[]) {
    const text = await uploadedText(form, fields[name]);
    if (text === null) return { ok: false, code: "not-text" };
    texts[name] = text;
  }
  return { ok: true, texts };
}

/** What one part of a form brings, as a file or else as pasted text; null when it is neither UTF-8 nor UTF-16. */
async function uploadedText(
  form: FormData,
  names: { file: string; text: string },
): Promise<string | null> {
  const file = form.get(names.file);
  if (!(file instanceof File) || file.size === 0) return String(form.get(names.text) ?? "");
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}
