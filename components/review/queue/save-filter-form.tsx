"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextField } from "@/components/forms/text-fields";
import { type FilterState, filterFields } from "./filter-state";

export type FilterAction = (before: FilterState, form: FormData) => Promise<FilterState>;

/** Keeps the filter in force under a name. */
export function SaveFilterForm({
  action,
  search,
  label,
  button,
}: {
  action: FilterAction;
  /** The query string of the list on the screen. */
  search: string;
  label: string;
  button: string;
}) {
  const [state, submit] = useActionState(action, { kind: "success", message: null, name: "" });
  return (
    <form action={submit} className="space-y-2">
      <FormMessage kind={state.kind} message={state.message} />
      <div className="flex flex-wrap items-end gap-2">
        <input type="hidden" name={filterFields.search} value={search} />
        <TextField
          key={state.name}
          name={filterFields.name}
          label={label}
          defaultValue={state.name}
          autoComplete="off"
          className="min-w-40 flex-1"
        />
        <SubmitButton variant="secondary">{button}</SubmitButton>
      </div>
    </form>
  );
}
