import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import type { Conflict } from "@/lib/accounts/actor/conflict-of-interest";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import type { OpenRevocation } from "@/lib/partnership/review/decisions/revocation";
import { ReasonForm } from "./reason-form";
import type { ReasonFormAction } from "./reason-state";
import { type RevokeActions, RevokeSection } from "./revoke-section";

/** After a decision: take it up again, or end what is in force. Nothing for those in conflict. */
export function ReversalSection({
  application,
  conflict,
  proposal,
  actorId,
  reopen,
  revoke,
}: {
  application: ReviewApplication;
  conflict: Conflict | null;
  /** A revocation that waits for its second reviewer. */
  proposal: OpenRevocation | null;
  actorId: string;
  reopen: ReasonFormAction;
  revoke: RevokeActions;
}) {
  const t = useTranslations("followUps");
  if (conflict) return null;
  const { id, state, listed, newest, revision, revisions } = application;
  const { number } = revision;
  const decided = revisions.find((each) => each.number === number)?.decision?.kind;
  const mayReopen =
    number === newest &&
    canDo("reopenReview", state) &&
    (decided === "declined" || decided === "revoked");
  const fields = { application: id, revision: number };
  return (
    <ClientMessages namespaces={["followUps"]}>
      {mayReopen && (
        <Card title={t("reopen.title")} id="reopen" className="no-print">
          <ReasonForm
            ruling="reopen"
            action={reopen}
            fields={fields}
            reasonLabel={t("reopen.reason")}
            submitLabel={t("reopen.submit", { revision: number })}
          >
            <p>{t("reopen.consequence", { revision: number })}</p>
          </ReasonForm>
        </Card>
      )}
      {listed?.revision === number && (
        <RevokeSection
          application={application}
          proposal={proposal}
          actorId={actorId}
          actions={revoke}
        />
      )}
    </ClientMessages>
  );
}
