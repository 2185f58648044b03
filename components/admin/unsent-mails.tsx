import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import { maxShown, type UnsentMail } from "@/lib/accounts/notifications/outbox";
import type { MailKind, MailValues } from "@/lib/platform/mail/compose";
import { atOnce } from "@/lib/platform/mail/queue";

type RetryAction = (form: FormData) => Promise<void>;

/** Mails that wait to be sent or failed, why, and the button that has them sent again. */
export function UnsentMails({
  mails,
  failedCount,
  waitingCount,
  retry,
}: {
  mails: readonly UnsentMail[];
  failedCount: number;
  waitingCount: number;
  retry: RetryAction;
}) {
  const t = useTranslations("admin.mail");
  if (mails.length === 0) {
    return (
      <Card title={t("unsent")} id="unsent">
        <p>{t("unsentNone")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("unsent")} id="unsent">
      <p>
        {t("counts", { failed: failedCount, waiting: waitingCount })}{" "}
        {mails.length < failedCount + waitingCount && t("shownAtMost", { most: maxShown })}
      </p>
      {failedCount > 1 && (
        <form action={retry} className="my-3">
          <SubmitButton variant="secondary">{t("retryAll")}</SubmitButton>
        </form>
      )}
      <DataTable
        caption={t("unsent")}
        captionHidden
        rows={mails}
        rowKey={(mail) => mail.id}
        columns={[
          {
            key: "kind",
            header: t("subject"),
            rowHeader: true,
            cell: (mail) => <Subject mail={mail} />,
          },
          {
            key: "to",
            header: t("to"),
            cell: (mail) => <span className="break-all">{mail.to}</span>,
          },
          { key: "state", header: t("state"), cell: (mail) => <State mail={mail} /> },
          {
            key: "queued",
            header: t("queued"),
            cell: (mail) => <TimeStamp at={mail.createdAt} />,
          },
          { key: "next", header: t("next"), cell: (mail) => <Next mail={mail} retry={retry} /> },
          {
            key: "error",
            header: t("error"),
            cell: (mail) => <span className="wrap-anywhere">{mail.lastError ?? t("noError")}</span>,
          },
        ]}
      />
    </Card>
  );
}

/** What the mail is about: its subject, or its kind when there are no words for it any more. */
function Subject({ mail: { kind, values } }: { mail: UnsentMail }) {
  const t = useTranslations("mail");
  const key = `kinds.${kind as MailKind}.subject` as const;
  return t.has(key) ? t(key, values as MailValues) : kind;
}

function State({ mail: { state, attempts } }: { mail: UnsentMail }) {
  const t = useTranslations("admin.mail");
  const status = state === "failed" ? "fail" : "unknown";
  return (
    <Badge tone={status}>
      <StatusShape status={status} className="size-3.5" />
      {t(state === "failed" ? "failed" : "waiting", { attempts })}
    </Badge>
  );
}

function Next({ mail, retry }: { mail: UnsentMail; retry: RetryAction }) {
  const t = useTranslations("admin.mail");
  if (mail.state === "failed") {
    return (
      <form action={retry}>
        <input type="hidden" name="mail" value={mail.id} />
        <SubmitButton variant="secondary" size="small">
          {t("retry")} <span className="sr-only">{mail.to}</span>
        </SubmitButton>
      </form>
    );
  }
  return mail.nextAttemptAt <= atOnce ? t("atOnce") : <TimeStamp at={mail.nextAttemptAt} />;
}
