import { route } from "@/lib/accounts/permissions/route";
import { type ListIssueCode, largestList } from "@/lib/partnership/partners/list-import/list-row";
import { keepList } from "@/lib/partnership/partners/list-import/pending-list";
import { type ReadList, readList } from "@/lib/partnership/partners/list-import/read-list";
import { db } from "@/lib/platform/db/client";
import { uploadedForm, uploadedText } from "@/lib/platform/http/uploaded-form";
import { routes } from "@/lib/platform/routes/routes";

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
