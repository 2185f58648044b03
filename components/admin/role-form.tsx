"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { AccountAction } from "@/components/account/account-form";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { SelectField } from "@/components/forms/text-fields";
import type { StaffRole } from "@/lib/accounts/actor/actor";
import { untouched } from "@/lib/accounts/passwords/account-state";

/** What a person may do as staff, with the button that changes it. */
export function RoleForm({
  action,
  personId,
  name,
  staffRole,
}: {
  action: AccountAction;
  personId: string;
  name: string;
  staffRole: StaffRole | null;
}) {
  const t = useTranslations("admin.people");
  const problems = useTranslations("account.problems");
  const [state, submit] = useActionState(action, untouched);
  return (
    <form action={submit} className="space-y-2">
      <div className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="person" value={personId} />
        <SelectField
          // A choice is not reset by a new default: a new key shows the role that was saved.
          key={staffRole ?? ""}
          id={`role-${personId}`}
          name="role"
          label={t("roleOf", { name })}
          labelHidden
          defaultValue={staffRole ?? ""}
          className="w-36"
          options={[
            { value: "", label: t("roles.none") },
            { value: "reviewer", label: t("roles.reviewer") },
            { value: "admin", label: t("roles.admin") },
          ]}
        />
        <SubmitButton variant="secondary">
          {t("save")} <span className="sr-only">{name}</span>
        </SubmitButton>
      </div>
      <FormMessage
        kind={state.problem ? "danger" : "success"}
        message={state.problem ? problems(state.problem) : state.done ? t("saved") : null}
      />
    </form>
  );
}
