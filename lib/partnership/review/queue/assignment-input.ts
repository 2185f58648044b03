/** What a reviewer sends who gives an application to somebody. */
export type AssignmentInput = {
  applicationId: string;
  /** Null gives it back. */
  assigneeId: string | null;
  /** Whose it was on the screen; null for nobody's. */
  seen: string | null;
};

/** Names of the form's fields. */
export const assignmentFields = {
  application: "application",
  assignee: "assignee",
  seen: "seen",
  /** The button that takes it for oneself, whoever is chosen. */
  take: "take",
} as const;

/** Reads the form of an assignment; an empty choice gives the application back. */
export function readAssignmentForm(form: FormData, reviewerId: string): AssignmentInput {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const chosen = form.has(assignmentFields.take) ? reviewerId : text(assignmentFields.assignee);
  return {
    applicationId: text(assignmentFields.application),
    assigneeId: chosen || null,
    seen: text(assignmentFields.seen) || null,
  };
}
