"use server";

import { revalidatePath } from "next/cache";
import { assignmentWords } from "@/app/(review)/review/assignment-words";
import type { AssignState } from "@/components/review/queue/assign-form";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { assign } from "@/lib/partnership/review/queue/assign";
import {
  assignmentFields,
  readAssignmentForm,
} from "@/lib/partnership/review/queue/assignment-input";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

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
