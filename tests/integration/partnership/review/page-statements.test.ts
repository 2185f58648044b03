import { describe, expect, it } from "vitest";
import { differencesBetween } from "@/lib/partnership/applications/revision/compared-revisions";
import { controlOf } from "@/lib/partnership/asn-control/queries";
import {
  otherApplicants,
  reviewApplication,
  reviewHistory,
} from "@/lib/partnership/review/application/application-queries";
import { judgementOf } from "@/lib/partnership/review/application/judgement";
import { reviewConversation } from "@/lib/partnership/review/conversation/queries";
import { openFollowUpOf } from "@/lib/partnership/review/follow-ups/queries";
import { assignmentOf, candidatesFor } from "@/lib/partnership/review/queue/assignment";
import { markOpened } from "@/lib/partnership/review/queue/mark-opened";
import { db } from "@/lib/platform/db/client";
import { countQueries } from "@/tests/support/count-queries";
import { addRevision, judge, makeApprovable, makePerson } from "@/tests/support/factories";

describe("the page of an application under review", () => {
  it("reads what it shows in as many statements for twenty revisions as for one", async () => {
    const { id, document } = await makeApprovable();
    for (let number = 2; number <= 20; number += 1) {
      await addRevision(id, document, judge(document));
    }
    const application = await reviewApplication(db(), id);
    if (!application) throw new Error("There is no such application.");
    const now = new Date();
    const { userId } = await makePerson({ staffRole: "reviewer" });
    const counted = {
      application: await countQueries(() => reviewApplication(db(), id)),
      applyWaivers: await countQueries(() => judgementOf(db(), application, { now })),
      others: await countQueries(() => otherApplicants(db(), application)),
      history: await countQueries(() => reviewHistory(db(), id)),
      seen: await countQueries(() => markOpened(db(), userId, id, now)),
      assignment: await countQueries(() => assignmentOf(db(), id)),
      candidates: await countQueries(() => candidatesFor(db(), application)),
      followUp: await countQueries(() => openFollowUpOf(db(), id)),
      control: await countQueries(() => controlOf(db(), application, now)),
      conversation: await countQueries(() =>
        reviewConversation(db(), id, { userId, internal: true }),
      ),
      differences: await countQueries(() => differencesBetween(db(), id, { from: 19, to: 20 })),
    };
    expect(counted).toEqual({
      application: 2,
      applyWaivers: 2,
      others: 1,
      history: 1,
      seen: 1,
      assignment: 1,
      candidates: 1,
      followUp: 1,
      control: 6,
      conversation: 1,
      // Document and report of either revision, apart: read at once, large ones hold up everybody.
      differences: 4,
    });
  });
});
