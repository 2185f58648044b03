import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { Fold } from "@/components/ui/fold";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { may } from "@/lib/accounts/permissions/permissions";
import { formatAsn } from "@/lib/core/network/asn";
import type { Control, ProofView } from "@/lib/partnership/asn-control/queries";
import { evidenceLength } from "@/lib/partnership/asn-control/reviewer-proof";
import { ButtonForm } from "./button-form";
import type { ControlAction } from "./control-state";
import { ProofList } from "./proof-list";
import { RecordForm } from "./record-form";

/** What shows that the organisation controls its ASN, for reviewers, and what they can add to it. */
export async function ControlSection({
  application,
  control,
  actor,
  record,
  confirm,
  refuse,
}: {
  application: { id: string; organisationId: string; lastEditedById: string | null; asn: number };
  control: Control;
  actor: SignedInActor;
  record: ControlAction;
  confirm: ControlAction;
  refuse: ControlAction;
}) {
  const t = await getTranslations("control");
  const mayRecord = may(actor, "control.record", application);
  const waiting = control.proofs.some(({ state }) => state === "waiting");
  const buttons = (proof: ProofView) => {
    if (!mayRecord || proof.state !== "waiting") return null;
    const own = proof.userId === actor.userId;
    const fields = { application: application.id, proof: proof.id };
    return (
      <div className="no-print space-y-2">
        {own && <p className="text-muted">{t("record.ownWaits")}</p>}
        <div className="flex flex-wrap gap-2">
          {!own && (
            <ButtonForm
              action={confirm}
              fields={fields}
              label={t("record.confirm")}
              variant="primary"
            />
          )}
          <ButtonForm
            action={refuse}
            fields={fields}
            label={t(own ? "record.withdraw" : "record.refuse")}
            variant="danger"
          />
        </div>
      </div>
    );
  };
  return (
    <Card title={t("title", { asn: formatAsn(application.asn) })} id="control">
      <ClientMessages namespaces={["control"]}>
        <div className="space-y-4">
          {control.conflicts.map(({ side, other }) => (
            <Alert key={other} kind="warning" title={t("conflict.title", { other })}>
              {t(`conflict.${side}`)}
            </Alert>
          ))}
          <ProofList proofs={control.proofs} actions={buttons} />
          {mayRecord && !waiting && (
            <div className="no-print border-t border-line pt-2">
              <Fold summary={t("record.open")}>
                <RecordForm action={record} application={application.id} bounds={evidenceLength} />
              </Fold>
            </div>
          )}
        </div>
      </ClientMessages>
    </Card>
  );
}
