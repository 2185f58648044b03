import { route } from "@/lib/accounts/permissions/route";
import { maxListBytes } from "@/lib/partnership/partners/list-import/list-row";
import { keepList } from "@/lib/partnership/partners/list-import/pending-list";
import type { ReadList } from "@/lib/partnership/partners/list-import/read-list";
import { readListJob, unreadList } from "@/lib/partnership/partners/list-import/read-list-upload";
import { db } from "@/lib/platform/db/client";
import { takeUpload } from "@/lib/platform/http/uploaded-form";
import { read } from "@/lib/platform/reading-process/read";
import { routes } from "@/lib/platform/routes/routes";

/**
 * Takes a partner list, as a file or as pasted text, and shows on the import page what came of it. A
 * route rather than an action: it must answer a file of any size with a page.
 */
export const POST = route(
  { permission: "partners.manage", maxBody: "files" },
  async (actor, request) => {
    await keepList(db(), actor.userId, await takenList(request, actor.userId));
    return new Response(null, { status: 303, headers: { location: routes.adminPartnerList() } });
  },
);

async function takenList(request: Request, who: string): Promise<ReadList> {
  const upload = await takeUpload(request, maxListBytes);
  if (!upload) return unreadList("too-large");
  const size = upload.body.byteLength;
  const outcome = await read(readListJob, { from: upload }, { size, who });
  return outcome.ok ? outcome.value : unreadList(outcome.code);
}
