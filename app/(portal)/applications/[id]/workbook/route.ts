import { route } from "@/lib/accounts/permissions/route";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { maxWorkbookBytes, readWorkbookJob } from "@/lib/partnership/applications/import/workbook";
import { db } from "@/lib/platform/db/client";
import { inProcess } from "@/lib/platform/reading-process/in-process";

type Context = { params: Promise<{ id: string }> };

/** Reads the sheets of a workbook as text for a paste box of the form. Nothing is kept. */
export const POST = route(
  {
    permission: "application.edit",
    maxBody: maxWorkbookBytes,
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (actor, request) => {
    const bytes = new Uint8Array(await request.arrayBuffer());
    const done = await inProcess(readWorkbookJob, bytes, actor.userId);
    const reading = done.ok ? done.value : done;
    return Response.json(reading, {
      status: reading.ok ? 200 : 422,
      headers: { "cache-control": "no-store" },
    });
  },
);
