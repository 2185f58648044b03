import { route } from "@/lib/accounts/permissions/route";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { stageImport, stageRefusal } from "@/lib/partnership/applications/import/import-document";
import { maxImportBytes } from "@/lib/partnership/applications/import/read-import";
import { db } from "@/lib/platform/db/client";
import { takeUpload } from "@/lib/platform/http/uploaded-form";
import { routes } from "@/lib/platform/routes/routes";

type Context = { params: Promise<{ id: string }> };

/**
 * Takes a document from the import page, as a file or as pasted text, and shows there what came of
 * it. A route rather than an action: it must answer a file of any size with a page.
 */
export const POST = route(
  {
    permission: "application.edit",
    maxBody: "files",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (actor, request, { params }) => {
    const { id } = await params;
    const upload = await takeUpload(request, maxImportBytes);
    if (upload) await stageImport(db(), id, upload, actor.userId);
    else await stageRefusal(db(), id, "too-large");
    return new Response(null, {
      status: 303,
      headers: { location: routes.applicationImport(id) },
    });
  },
);
