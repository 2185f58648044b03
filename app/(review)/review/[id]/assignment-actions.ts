"use server";

import { revalidatePath } from "next/cache";
import type { AssignState } from "@/components/review/assign-form";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { assign } from "@/lib/review/assign";
import { assignmentFields, readAssignmentForm } from "@/lib/review/assignment-input";
import { applicationSubject } from "@/lib/review/queries";
import { routes } from "@/lib/routes";
import { assignmentWords } from "../assignment-words";

/** Gives the application on the page to a reviewer, or back to nobody. */
export const assignApplication = action(
  {
    permission: "review.assign",
    subjectOf: (_before: AssignState, form: FormData) =>
      applicationSubject(db(), String(form.get(assignmentFields.application) ?? "")),
  },
  async (actor, _before: AssignState, form: FormData): Promise<AssignState> => {
    const input = readAssignmentForm(form, actor.userId);
    const outcome = await assign(db(), actor, input);
    revalidatePath(routes.reviewApplication(input.applicationId));
    return assignmentWords(outcome);
  },
);
