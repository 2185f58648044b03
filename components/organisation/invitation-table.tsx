import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { OrganisationPage } from "@/lib/accounts/organisations/members";

/** The invitations that nobody has accepted yet. */
export function InvitationTable({
  organisation,
  takeBack,
}: {
  organisation: OrganisationPage;
  takeBack: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("organisations");
  return (
    <DataTable
      caption={t("invitations.title")}
      captionHidden
      rows={organisation.invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "email",
          header: t("invite.email"),
          rowHeader: true,
          cell: ({ email }) => <bdi className="wrap-anywhere">{email}</bdi>,
        },
        { key: "role", header: t("role"), cell: ({ role }) => t(`roles.${role}`) },
        { key: "by", header: t("invitations.by"), cell: ({ invitedBy }) => <bdi>{invitedBy}</bdi> },
        {
          key: "until",
          header: t("invitations.until"),
          cell: ({ expiresAt, expired }) => (
            <>
              {expired && <b className="font-semibold">{t("invitations.expired")} </b>}
              <TimeStamp at={expiresAt} />
            </>
          ),
        },
        {
          key: "actions",
          header: t("actions"),
          cell: ({ id, email }) => (
            <form action={takeBack}>
              <input type="hidden" name="organisation" value={organisation.id} />
              <input type="hidden" name="invitation" value={id} />
              <Button type="submit" size="small">
                {t("invitations.takeBack")} <span className="sr-only">{email}</span>
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}
