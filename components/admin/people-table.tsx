import { useTranslations } from "next-intl";
import type { AccountAction } from "@/components/account/account-form";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Person } from "@/lib/accounts/people/people";
import { ResetFactorsForm } from "./reset-factors-form";
import { RoleForm } from "./role-form";

/** People with an account; the role of each can be changed in its row. */
export function PeopleTable({
  people,
  action,
  resetFactors,
}: {
  people: readonly Person[];
  action: AccountAction;
  resetFactors: AccountAction;
}) {
  const t = useTranslations("admin.people");
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          cell: (person) => (
            <div className="min-w-0">
              {person.name} {person.demo && <Badge tone="warn">{t("demo")}</Badge>}
              <span className="wrap-anywhere md:wrap-break-word block font-normal text-muted">
                {person.email}
              </span>
              {(person.authenticatorApp?.confirmedAt || person.passkeys.length > 0) && (
                <div className="font-normal">
                  <ResetFactorsForm action={resetFactors} personId={person.id} name={person.name} />
                </div>
              )}
            </div>
          ),
        },
        {
          key: "organisations",
          header: t("organisations"),
          cell: (person) =>
            person.memberships.length === 0
              ? t("noOrganisation")
              : person.memberships
                  .map((m) =>
                    t("membership", {
                      organisation: m.organisation.name,
                      role: t(`memberRoles.${m.role}`),
                    }),
                  )
                  .join(t("separator")),
        },
        {
          key: "since",
          header: t("since"),
          cell: (person) => (
            <span className="whitespace-nowrap">
              <TimeStamp at={person.createdAt} dateOnly />
            </span>
          ),
        },
        {
          key: "role",
          header: t("role"),
          cell: (person) => (
            <RoleForm
              action={action}
              personId={person.id}
              name={person.name}
              staffRole={person.staffRole}
            />
          ),
        },
      ]}
    />
  );
}
