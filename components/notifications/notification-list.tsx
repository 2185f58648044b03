import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { InboxRow } from "@/lib/accounts/notifications/inbox";
import { isNotificationKind } from "@/lib/accounts/notifications/kinds";
import type { MailValues } from "@/lib/platform/mail/compose";

type FormAction = (form: FormData) => Promise<void>;

/** A person's notifications, each with the way to what it is about. */
export function NotificationList({
  notifications,
  open,
  read,
}: {
  notifications: readonly InboxRow[];
  open: FormAction;
  read: FormAction;
}) {
  const t = useTranslations("notifications");
  return (
    <ul
      aria-label={t("list")}
      className="divide-y divide-line overflow-hidden rounded-card border border-line"
    >
      {notifications.map(({ id, kind, values, createdAt, readAt }) => (
        <li
          key={id}
          className={cx(
            "flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3",
            readAt === null ? "bg-surface" : "bg-sunken",
          )}
        >
          <div className="min-w-0 flex-1 basis-64">
            <p className={cx("wrap-anywhere", readAt === null && "font-semibold")}>
              {readAt === null && <Badge tone="accent">{t("unread")}</Badge>}{" "}
              {/* An entry may be older than the kinds there are. */}
              {isNotificationKind(kind) ? t(`kinds.${kind}`, values as MailValues) : kind}
            </p>
            <p className="text-sm text-muted">
              <TimeStamp at={createdAt} />
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <RowButton id={id} action={open} label={t("open")} />
            {readAt === null && <RowButton id={id} action={read} label={t("markRead")} quiet />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function RowButton({
  id,
  action,
  label,
  quiet = false,
}: {
  id: string;
  action: FormAction;
  label: string;
  quiet?: boolean;
}) {
  return (
    <form action={action}>
      <input type="hidden" name="notification" value={id} />
      <SubmitButton variant={quiet ? "quiet" : "secondary"} size="small">
        {label}
      </SubmitButton>
    </form>
  );
}
