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
  /** Checkboxes of the queue's rows. */
  selected: "selected",
} as const;

/** Rows that can be assigned at once: a page of the queue, and some to spare. */
export const maxAssigned = 100;

/** The value of a row's checkbox: which application, and whose it was on the screen. */
export const selectionOf = (applicationId: string, assigneeId: string | null): string =>
  `${applicationId} ${assigneeId ?? ""}`.trim();

/**
 * Reads the form of the queue: the one row whose button was pressed, or all that are selected.
 *
 * @returns null when more rows are selected than a page has.
 */
export function readQueueForm(form: FormData, reviewerId: string): AssignmentInput[] | null {
  const pressed = form.get(assignmentFields.application);
  if (typeof pressed === "string") {
    return [{ applicationId: pressed, assigneeId: reviewerId, seen: null }];
  }
  const selected = form.getAll(assignmentFields.selected);
  if (selected.length > maxAssigned) return null;
  const chosen = readAssignmentForm(form, reviewerId).assigneeId;
  return selected.map((value) => {
    const [applicationId = "", seen = ""] = String(value).slice(0, 80).split(" ");
    return { applicationId, assigneeId: chosen, seen: seen || null };
  });
}

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
