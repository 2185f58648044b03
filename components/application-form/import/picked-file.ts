import { decodeText } from "@/lib/core/text/decode-text";
import type { Sheet, WorkbookReading } from "@/lib/partnership/applications/import/workbook";
import { routes } from "@/lib/platform/routes/routes";

/** Largest file that is read into a paste box, in bytes. */
const maxFileBytes = 900 * 1024;

/** What a file holds: the one text of a text file, or the sheets of a workbook. */
export type PickedFile =
  | { ok: true; sheets: readonly Sheet[]; first: number }
  /** The code of a sentence in `form.paste.problems`. */
  | { ok: false; code: string };

/** Reads a file that was chosen or dropped; workbooks are read by the server. */
export async function readPickedFile(applicationId: string, file: File): Promise<PickedFile> {
  if (file.size > maxFileBytes) return { ok: false, code: "file-too-large" };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) return askWorkbook(applicationId, bytes);
  const text = decodeText(bytes);
  return text === null
    ? { ok: false, code: "not-text" }
    : { ok: true, sheets: [{ name: file.name, text }], first: 0 };
}

/** A zip ("PK"), as workbooks are, or what Excel wrote until 2003. */
const isWorkbook = ([a, b]: Uint8Array) => (a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf);

async function askWorkbook(
  applicationId: string,
  body: Uint8Array<ArrayBuffer>,
): Promise<PickedFile> {
  try {
    const response = await fetch(routes.applicationWorkbook(applicationId), {
      method: "POST",
      headers: { "content-type": "application/octet-stream" },
      body,
    });
    const answer: WorkbookReading | { ok?: undefined } = await response.json();
    return answer.ok === undefined ? { ok: false, code: "file-not-sent" } : answer;
  } catch {
    return { ok: false, code: "file-not-sent" };
  }
}
