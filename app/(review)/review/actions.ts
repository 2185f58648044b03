"use server";

import { revalidatePath } from "next/cache";
import type { AssignState } from "@/components/review/assign-form";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { assign } from "@/lib/review/assign";
import { assignmentFields } from "@/lib/review/assignment-input";
import { applicationSubject } from "@/lib/review/queries";
import { routes } from "@/lib/routes";
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
