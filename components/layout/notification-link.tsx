import { Bell } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { maxCounted } from "@/lib/accounts/notifications/inbox";
import { routes } from "@/lib/platform/routes/routes";

/** The way to one's notifications, with the number of those unread. */
export function NotificationLink({ unread }: { unread: number }) {
  const t = useTranslations("notifications");
  const most = maxCounted - 1;
  const many = unread > most;
  const label =
    unread === 0 ? t("bell") : many ? t("bellMany", { most }) : t("bellUnread", { count: unread });
  return (
    <Link
      href={routes.notifications()}
      className={buttonClass("quiet", "small")}
      aria-label={label}
      title={label}
    >
      <Bell className="size-4 shrink-0" aria-hidden="true" />
      {unread > 0 && (
        <span className="rounded-full bg-accent px-1.5 text-sm text-on-accent tabular-nums">
          {many ? t("bellManyShort", { most }) : unread}
        </span>
      )}
    </Link>
  );
}
