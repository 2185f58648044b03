import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/layout/client-messages";
import { ReasonForm } from "@/components/review/decision/reason-form";
import type { ReasonFormAction } from "@/components/review/decision/reason-state";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Conflict } from "@/lib/accounts/actor/conflict-of-interest";
import type { ReviewApplication } from "@/lib/partnership/review/application/application-queries";
import type { OpenFollowUp } from "@/lib/partnership/review/follow-ups/queries";
import { FollowUpItems } from "./follow-up-items";

/** Of a partner in force: that it prepares a change, and the open follow-up with the way to close it. */
export async function FollowUpSection({
  application,
  followUp,
  conflict,
  close,
}: {
  application: ReviewApplication;
  /** Null without an open one. */
  followUp: OpenFollowUp | null;
  conflict: Conflict | null;
  close: ReasonFormAction;
}) {
  const { id, listed, amending } = application;
  if (!listed) return null;
  const t = await getTranslations("followUps.review");
  return (
    <>
      {amending && <Alert title={t("amending")} />}
      {followUp && (
        <Alert kind="warning" title={t("title", { count: followUp.items.length })}>
          <p>{t("text")}</p>
          <p className="text-sm text-muted">
            {t("opened")} <TimeStamp at={followUp.openedAt} />
            {followUp.checkedAt && (
              <>
                {" · "}
                {t("checked")} <TimeStamp at={followUp.checkedAt} />
              </>
            )}
          </p>
          <FollowUpItems items={followUp.items} />
          {conflict === null && (
            <details className="no-print mt-2">
              <summary className="link inline-flex min-h-11 items-center md:min-h-9">
                {t("close")}
              </summary>
              <ClientMessages namespaces={["followUps"]}>
                <ReasonForm
                  ruling="close"
                  action={close}
                  fields={{ application: id, followUp: followUp.id, seen: followUp.items.length }}
                  reasonLabel={t("reason")}
                  submitLabel={t("confirm")}
                >
                  <p>{t("closeWhat")}</p>
                </ReasonForm>
              </ClientMessages>
            </details>
          )}
        </Alert>
      )}
    </>
  );
}
