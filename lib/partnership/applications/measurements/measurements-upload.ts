import { type UploadProblem, uploadedForm, uploadedText } from "@/lib/platform/http/uploaded-form";
import type { HandedIn } from "./measurements-staged";

/** Largest upload taken, both files together, in bytes. */
export const largestUpload = 20 * 1024 * 1024;

export type ReadUpload = { ok: true; handedIn: HandedIn } | { ok: false; code: UploadProblem };

/** Reads the form of the measurements page: each part as a file, or else as pasted text. */
export async function readUpload(request: Request): Promise<ReadUpload> {
  const upload = await uploadedForm(request, largestUpload);
  if (!upload.ok) return upload;
  const results = await part(upload.form, "results");
  const probes = await part(upload.form, "probes");
  if (results === null || probes === null) return { ok: false, code: "not-text" };
  return { ok: true, handedIn: { results, probes } };
}

const part = (form: FormData, name: string) =>
  uploadedText(form, { file: `${name}File`, text: `${name}Text` });
