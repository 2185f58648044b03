import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { checkAgain } from "@/lib/partnership/review/checks/check-again";
import { startRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { recheckSome } from "@/lib/partnership/review/checks/recheck-some";
import { decide } from "@/lib/partnership/review/decisions/decide";
import { db } from "@/lib/platform/db/client";
import { makeApprovable, makeMember, makePerson } from "./factories";

const at = (day: string) => new Date(`${day}T09:00:00Z`);

/**
 * An application submitted, approved, judged again on request and, by a link that stays half full past
 * its date, by night: each kind of kept row, written by the portal's own use cases.
 */
export async function toldStory() {
  const { id: applicationId, organisationId } = await makeApprovable({
    state: "draft",
    provenAt: at("2026-11-19"),
    change: (document) => {
      const link = document.locations?.[0]?.connections?.[0];
      if (!link) throw new Error("No link.");
      Object.assign(link, { peakUtilisation: 0.45, augmentationDueOn: "2026-12-15" });
    },
  });
  const partner = await makeMember(await makePerson({ name: "Nora Vik" }), organisationId);
  await submitApplication(db(), partner, applicationId, at("2026-11-20"));
  const reviewer = await makePerson({ name: "Ada Lund", staffRole: "reviewer" });
  const revision = 1;
  const input = { applicationId, revision, kind: "approved" as const, reason: "", seen: "" };
  const approved = await decide(db(), reviewer, input, at("2026-11-21"));
  if (!approved.ok) throw new Error(`It was not approved: ${JSON.stringify(approved)}`);
  // Nobody listens there: PeeringDB cannot be asked, and that is noted.
  const options = { peeringDbUrl: "http://127.0.0.1:9", now: at("2026-11-22") };
  await checkAgain(db(), reviewer, { applicationId, revision }, options);
  await startRecheck(db(), null, at("2026-12-16"));
  await recheckSome(db(), async () => at("2026-12-16"));
  return { applicationId, organisationId, reviewer };
}
