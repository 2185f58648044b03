"use server";

import { revalidatePath } from "next/cache";
import type { AssignState } from "@/components/review/queue/assign-form";
import { action } from "@/lib/accounts/permissions/action";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { assign } from "@/lib/partnership/review/queue/assign";
import { assignmentFields } from "@/lib/partnership/review/queue/assignment-input";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { assignmentWords } from "./assignment-words";

const applicationIn = (form: FormData) => String(form.get(assignmentFields.application) ?? "");

/** Takes a row of the queue that nobody had on the screen. */
export const assignToMe = action(
  {
    permission: "review.assign",
    subjectOf: (_before: AssignState, form: FormData) =>
      applicationSubject(db(), applicationIn(form)),
  },
  async (actor, _before: AssignState, form: FormData): Promise<AssignState> => {
    const input = { applicationId: applicationIn(form), assigneeId: actor.userId, seen: null };
    const outcome = await assign(db(), actor, input);
    revalidatePath(routes.review());
    return assignmentWords(outcome);
  },
);
