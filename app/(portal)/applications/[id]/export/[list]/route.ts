import { getTranslations } from "next-intl/server";
import { columnLabels } from "@/components/application-form/import/column-label";
import { route } from "@/lib/accounts/permissions/route";
import { inTurns } from "@/lib/core/steps/steps";
import { openingSteps } from "@/lib/partnership/applications/draft/draft";
import { readDraftRow } from "@/lib/partnership/applications/draft/draft-row";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { isCsvList, listCsv } from "@/lib/partnership/applications/import/list-csv";
import { db } from "@/lib/platform/db/client";

type Context = { params: Promise<{ id: string; list: string }> };

/** One list of an application as CSV, headed in the reader's language; it can be pasted back. */
export const GET = route(
  {
    permission: "application.read",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (_actor, _request, { params }) => {
    const { id, list } = await params;
    const row = isCsvList(list) ? await readDraftRow(db(), id) : null;
    if (!row || !isCsvList(list)) return Response.json({ error: "not found" }, { status: 404 });
    const { values } = await inTurns(openingSteps(row));
    const labelOf = columnLabels(await getTranslations("form"), list);
    // With a byte order mark, or spreadsheets take it for another encoding.
    return new Response(`\uFEFF${listCsv(list, values, labelOf)}`, {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="as${row.asn}-${list}.csv"`,
        "cache-control": "private, no-store",
      },
    });
  },
);
