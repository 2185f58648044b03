"use server";

import { revalidatePath } from "next/cache";
import type { AssignState } from "@/components/review/queue/assign-form";
import { action } from "@/lib/accounts/permissions/action";
import { type AssignmentOutcome, assign } from "@/lib/partnership/review/queue/assign";
import { maxAssigned, readQueueForm } from "@/lib/partnership/review/queue/assignment-input";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { assignmentsWords, tooManyWords } from "./assignment-words";

/**
 * Assigns rows of the queue: one by its button, or all that are selected. Each is a deed of its own,
 * asked for by itself (`assign` asks the permission for each), so that one refused keeps none back.
 */
export const assignFromQueue = action(
  { permission: "review.list" },
  async (actor, _before: AssignState, form: FormData): Promise<AssignState> => {
    const inputs = readQueueForm(form, actor.userId);
    if (!inputs) return tooManyWords(maxAssigned);
    const outcomes: AssignmentOutcome[] = [];
    for (const input of inputs) outcomes.push(await assign(db(), actor, input));
    revalidatePath(routes.review());
    return assignmentsWords(outcomes);
  },
);
