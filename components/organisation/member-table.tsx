import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { SelectField } from "@/components/forms/text-fields";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import { memberRoles } from "@/lib/accounts/actor/actor";
import type { Member, OrganisationPage } from "@/lib/accounts/organisations/members";

type FormAction = (form: FormData) => Promise<void>;

/** Who belongs to an organisation; owners change roles and remove people here. */
export function MemberTable({
  organisation,
  me,
  manages,
  ...actions
}: {
  organisation: OrganisationPage;
  /** The reader's own id. */
  me: string;
  manages: boolean;
  changeRole: FormAction;
  takeOut: FormAction;
  giveOwnership: FormAction;
}) {
  const t = useTranslations("organisations");
  const rows = organisation.members;
  return (
    <DataTable
      caption={t("members")}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("name"),
          rowHeader: true,
          cell: ({ id, name, email }) => (
            <>
              <bdi className="wrap-anywhere">{name}</bdi>
              {id === me && <span className="text-muted"> {t("you")}</span>}
              <span className="block font-normal wrap-anywhere text-muted">{email}</span>
            </>
          ),
        },
        {
          key: "role",
          header: t("role"),
          cell: (member) =>
            manages && !(member.role === "owner" && organisation.owners === 1) ? (
              <RoleForm
                organisationId={organisation.id}
                member={member}
                action={actions.changeRole}
              />
            ) : (
              t(`roles.${member.role}`)
            ),
        },
        {
          key: "since",
          header: t("since"),
          cell: ({ since }) => <TimeStamp at={since} dateOnly />,
        },
        ...(manages
          ? [
              {
                key: "actions",
                header: t("actions"),
                cell: (member: Member) =>
                  member.id === me ? (
                    "–"
                  ) : (
                    <MemberActions organisation={organisation} member={member} {...actions} />
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}

function RoleForm({
  organisationId,
  member,
  action,
}: {
  organisationId: string;
  member: Member;
  action: FormAction;
}) {
  const t = useTranslations("organisations");
  return (
    <form action={action} className="flex flex-wrap items-end gap-2">
      <input type="hidden" name="organisation" value={organisationId} />
      <input type="hidden" name="person" value={member.id} />
      <SelectField
        key={member.role}
        id={`role-${member.id}`}
        name="role"
        label={t("roleOf", { name: member.name })}
        labelHidden
        defaultValue={member.role}
        className="w-32"
        options={memberRoles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <SubmitButton variant="secondary">
        {t("save")} <span className="sr-only">{member.name}</span>
      </SubmitButton>
    </form>
  );
}

/** What an owner can do about another member; each asks once more before it is done. */
function MemberActions({
  organisation,
  member,
  takeOut,
  giveOwnership,
}: {
  organisation: OrganisationPage;
  member: Member;
  takeOut: FormAction;
  giveOwnership: FormAction;
}) {
  const t = useTranslations("organisations");
  const values = { name: member.name, organisation: organisation.name };
  const memberActions = [
    { key: "remove", action: takeOut, variant: "danger" },
    ...(member.role === "owner"
      ? []
      : [{ key: "handOver", action: giveOwnership, variant: "secondary" } as const]),
  ] as const;
  return (
    <div className="space-y-1">
      {memberActions.map(({ key, action, variant }) => (
        <details key={key}>
          <summary className="link inline-flex min-h-11 items-center md:min-h-8">
            {t(`${key}.open`)} <span className="sr-only">{member.name}</span>
          </summary>
          <form action={action} className="my-2 space-y-2">
            <p>{t(`${key}.what`, values)}</p>
            <input type="hidden" name="organisation" value={organisation.id} />
            <input type="hidden" name="person" value={member.id} />
            <SubmitButton variant={variant}>{t(`${key}.confirm`, values)}</SubmitButton>
          </form>
        </details>
      ))}
    </div>
  );
}
