import { route } from "@/lib/accounts/permissions/route";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { decisionNumber } from "@/lib/partnership/review/decision-record/decision-number";
import { partnerCopy } from "@/lib/partnership/review/decision-record/partner-copy";
import { readDecision } from "@/lib/partnership/review/decision-record/read-decision";
import { recordResponse } from "@/lib/partnership/review/decision-record/record-response";
import { db } from "@/lib/platform/db/client";

type Context = { params: Promise<{ id: string; number: string }> };

/** The partner's copy of the record of a decision. */
export const GET = route(
  {
    permission: "application.read",
    subjectOf: async (_request, { params }: Context) => owningOrganisation(db(), (await params).id),
  },
  async (_actor, _request, { params }) => {
    const { id, number } = await params;
    const asked = decisionNumber(number);
    const record = asked && (await readDecision(db(), id, asked));
    if (!record) return Response.json({ error: "not found" }, { status: 404 });
    return recordResponse(partnerCopy(record));
  },
);
