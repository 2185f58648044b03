import { type Upload, uploadedTexts } from "@/lib/platform/http/uploaded-form";
import { type ListIssueCode, refuses } from "./list-row";
import { type ReadList, readList } from "./read-list";

/** Issues kept of one list; a thousand wrong rows are wrong in the same way. */
const maxIssues = 200;

/** A list of which nothing could be read. */
export const unreadList = (code: ListIssueCode): ReadList => ({
  rows: [],
  issues: [{ line: null, code, values: {} }],
});

/** Reads the form of the page that takes a list, or a list's text, as it is kept. */
export async function readListUpload({ from }: { from: Upload | string }): Promise<ReadList> {
  if (typeof from === "string") return kept(readList(from));
  const upload = await uploadedTexts(from, { list: { file: "file", text: "text" } });
  return upload.ok ? kept(readList(upload.texts.list)) : unreadList(upload.code);
}

/** A list with anything wrong is not applied, so only what is wrong is worth keeping. */
const kept = ({ rows, issues }: ReadList): ReadList => ({
  rows: issues.some(refuses) ? [] : rows,
  issues: issues.slice(0, maxIssues),
});

/** Reading a partner list, for a process of its own. */
export const readListJob = {
  file: "lib/partnership/partners/list-import/read-list-upload.ts",
  name: "readListUpload",
  work: readListUpload,
};
