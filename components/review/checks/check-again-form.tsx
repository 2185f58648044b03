"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";

/** What became of the last press: a sentence where it was refused. */
export type CheckAgainState = { refused: string | null };
export type CheckAgainAction = (state: CheckAgainState, form: FormData) => Promise<CheckAgainState>;

/** Has the revision judged again; PeeringDB is asked first. */
export function CheckAgainForm({
  application,
  revision,
  label,
  pendingLabel,
  action,
}: {
  application: string;
  revision: number;
  /** The button's words, from the server, so that a namespace less is sent. */
  label: string;
  pendingLabel: string;
  action: CheckAgainAction;
}) {
  const [state, submit] = useActionState(action, { refused: null });
  return (
    <form action={submit} className="space-y-2">
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={revision} />
      <FormMessage kind="danger" message={state.refused} />
      <SubmitButton variant="secondary" pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
    </form>
  );
}
