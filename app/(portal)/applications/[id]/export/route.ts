import { route } from "@/lib/accounts/permissions/route";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { db } from "@/lib/platform/db/client";

type Context = { params: Promise<{ id: string }> };

/** The application as an application document, for the command line, another portal or the shelf. */
export const GET = route(
  {
    permission: "application.read",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (_actor, _request, { params }) => {
    const row = await readDraftRow(db(), (await params).id);
    if (!row) return Response.json({ error: "not found" }, { status: 404 });
    return new Response(`${JSON.stringify(row.document, null, 2)}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="as${row.asn}.json"`,
        "cache-control": "private, no-store",
      },
    });
  },
);
