import { route } from "@/lib/accounts/permissions/route";
import { decisionNumber } from "@/lib/partnership/review/decision-record/decision-number";
import { readDecision } from "@/lib/partnership/review/decision-record/read-decision";
import { recordResponse } from "@/lib/partnership/review/decision-record/record-response";
import { db } from "@/lib/platform/db/client";

type Context = { params: Promise<{ id: string; number: string }> };

/** The whole record of a decision, which `npm run evaluate -- --replay` verifies. */
export const GET = route(
  { permission: "review.record" },
  async (_actor, _request: Request, { params }: Context) => {
    const { id, number } = await params;
    const asked = decisionNumber(number);
    const record = asked && (await readDecision(db(), id, asked));
    if (!record) return Response.json({ error: "not found" }, { status: 404 });
    return recordResponse(record);
  },
);
