import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { canDo } from "@/lib/partnership/applications/lifecycle/states";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import type { OpenRevocation } from "@/lib/partnership/review/decisions/revocation";
import { ReasonForm } from "./reason-form";
import type { ReasonFormAction } from "./reason-state";
import { RevocationForm } from "./revocation-form";

/** What a reviewer can do to end what is in force. */
export type RevokeActions = {
  propose: ReasonFormAction;
  confirm: ReasonFormAction;
  withdraw: ReasonFormAction;
};

/** Ends what is in force, by two reviewers: one proposes it with the reason, another confirms it. */
export function RevokeSection({
  application,
  proposal,
  actorId,
  actions,
}: {
  application: ReviewApplication;
  /** The proposal that waits; null while there is none. */
  proposal: OpenRevocation | null;
  actorId: string;
  actions: RevokeActions;
}) {
  const t = useTranslations("followUps.revoke");
  const { id, state, amending, revision } = application;
  const { name } = revision.document.partner;
  const fields = { application: id, revision: revision.number };
  const ends = (
    <>
      <p>{t("consequence", { name })}</p>
      {amending && <p>{t("amending")}</p>}
      {!canDo("revoke", state) && <p>{t("underReview")}</p>}
    </>
  );
  if (!proposal) {
    return (
      <Card title={t("title")} id="revoke" className="no-print">
        <ReasonForm
          ruling="revoke"
          action={actions.propose}
          fields={fields}
          reasonLabel={t("reason")}
          submitLabel={t("submit")}
          danger
        >
          {ends}
          <p>{t("second")}</p>
        </ReasonForm>
      </Card>
    );
  }
  const own = proposal.proposedById === actorId;
  return (
    <Card title={t("title")} id="revoke" className="no-print">
      <div className="space-y-4">
        <p>
          {t("proposed", { name: proposal.proposedBy })} <TimeStamp at={proposal.proposedAt} />
        </p>
        <p className="whitespace-pre-line wrap-anywhere">{proposal.reason}</p>
        <div className="text-muted">{ends}</div>
        {own ? (
          <p>{t("own")}</p>
        ) : (
          <RevocationForm
            action={actions.confirm}
            fields={fields}
            submitLabel={t("confirm", { name })}
            danger
          />
        )}
        <RevocationForm action={actions.withdraw} fields={fields} submitLabel={t("withdraw")} />
      </div>
    </Card>
  );
}
