import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageNumber, withQuery } from "@/components/admin/page-number";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { NotificationList } from "@/components/notifications/notification-list";
import { PreferencesForm } from "@/components/notifications/preferences-form";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import {
  countUnread,
  findNotifications,
  notificationsPerPage,
} from "@/lib/accounts/notifications/inbox";
import { kindsFor } from "@/lib/accounts/notifications/kinds";
import { mutedKinds } from "@/lib/accounts/notifications/preferences";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { open, read, savePreference } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

export default async function NotificationsPage({
  searchParams,
}: PageProps<"/account/notifications">) {
  const { userId, staffRole } = await requirePermission("notifications.read");
  const query = await searchParams;
  const page = pageNumber(query.page);
  const [{ total, notifications }, unread, muted, t] = await Promise.all([
    findNotifications(db(), userId, page),
    countUnread(db(), userId),
    mutedKinds(db(), userId),
    getTranslations("notifications"),
  ]);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-6">
        {notifications.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
        ) : (
          <NotificationList notifications={notifications} open={open} read={read} />
        )}
        {unread > 0 && (
          <form action={read}>
            <SubmitButton variant="secondary">{t("markAllRead")}</SubmitButton>
          </form>
        )}
        {total > notificationsPerPage && (
          <Pagination
            page={page}
            pageSize={notificationsPerPage}
            total={total}
            hrefFor={(number) => withQuery(routes.notifications(), { page: number })}
          />
        )}
        <Card title={t("preferences.title")} id="preferences">
          <FormMessage message={query.saved === "1" ? t("preferences.saved") : null} />
          <PreferencesForm
            kinds={kindsFor({ reviewer: staffRole !== null })}
            muted={muted}
            action={savePreference}
          />
        </Card>
      </div>
    </>
  );
}
