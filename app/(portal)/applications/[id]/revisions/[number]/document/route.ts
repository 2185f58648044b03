import { route } from "@/lib/accounts/permissions/route";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { frozenDocumentText } from "@/lib/partnership/applications/revision/frozen-parts";
import { db } from "@/lib/platform/db/client";

type Context = { params: Promise<{ id: string; number: string }> };

/** The document of a revision as it was frozen. */
export const GET = route(
  {
    permission: "application.read",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (_actor, _request, { params }) => {
    const { id, number } = await params;
    const text = /^\d{1,6}$/.test(number)
      ? await frozenDocumentText(db(), id, Number(number))
      : null;
    if (text === null) return Response.json({ error: "not found" }, { status: 404 });
    return new Response(`${text}\n`, {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="revision-${number}.json"`,
        "cache-control": "private, no-store",
      },
    });
  },
);
