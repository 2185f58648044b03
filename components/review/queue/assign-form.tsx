"use client";

import { type ReactNode, useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";

/** What came of an assignment, in the reader's words. */
export type AssignState = { kind: "success" | "warning"; message: string | null };
export type AssignAction = (before: AssignState, form: FormData) => Promise<AssignState>;

/** A form that assigns applications; its fields and buttons are drawn on the server. */
export function AssignForm({
  action,
  className,
  children,
}: {
  action: AssignAction;
  className?: string;
  children: ReactNode;
}) {
  const [state, submit] = useActionState(action, { kind: "success", message: null });
  return (
    <form action={submit}>
      <FormMessage kind={state.kind} message={state.message} />
      <div className={className}>{children}</div>
    </form>
  );
}
