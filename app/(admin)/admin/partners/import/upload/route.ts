import { route } from "@/lib/actions/route";
import { uploadedForm, uploadedText } from "@/lib/actions/uploaded-form";
import { db } from "@/lib/db/client";
import { type ListIssueCode, largestList } from "@/lib/partners/list/list-row";
import { keepList } from "@/lib/partners/list/pending-list";
import { type ReadList, readList } from "@/lib/partners/list/read-list";
import { routes } from "@/lib/routes";

/**
 * Takes a partner list, as a file or as pasted text, and shows on the import page what came of it. A
 * route rather than an action: it must answer a file of any size with a page.
 */
export const POST = route(
  { permission: "partners.manage", mostBody: "files" },
  async (actor, request) => {
    await keepList(db(), actor.userId, await takenList(request));
    return new Response(null, { status: 303, headers: { location: routes.adminPartnerList() } });
  },
);

const refused = (code: ListIssueCode): ReadList => ({
  rows: [],
  issues: [{ line: null, code, values: {} }],
});

async function takenList(request: Request): Promise<ReadList> {
  const upload = await uploadedForm(request, largestList);
  if (!upload.ok) return refused(upload.code);
  const text = await uploadedText(upload.form, { file: "file", text: "text" });
  return text === null ? refused("not-text") : readList(text);
}
