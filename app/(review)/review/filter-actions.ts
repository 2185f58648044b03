"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { type FilterState, filterFields } from "@/components/review/queue/filter-state";
import { action } from "@/lib/accounts/permissions/action";
import { formText } from "@/lib/partnership/review/decisions/form-text";
import {
  maxFilterName,
  maxSavedFilters,
  removeFilter,
  saveFilter,
} from "@/lib/partnership/review/queue/saved-filters";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Keeps the filter on the screen under a name. */
export const saveQueueFilter = action(
  { permission: "review.list" },
  async (actor, _before: FilterState, form: FormData): Promise<FilterState> => {
    const name = formText(form, filterFields.name);
    const outcome = await saveFilter(db(), actor, {
      name,
      search: formText(form, filterFields.search),
    });
    const t = await getTranslations("queue.saved");
    if (!outcome.ok) {
      const limits = { most: outcome.code === "too-many" ? maxSavedFilters : maxFilterName };
      return { kind: "warning", message: t(`refusal.${outcome.code}`, limits), name };
    }
    revalidatePath(routes.review());
    return { kind: "success", message: t("done", { name: outcome.name }), name: "" };
  },
);

/** Removes a saved filter of the reader's own. */
export const removeQueueFilter = action(
  { permission: "review.list" },
  async (actor, form: FormData): Promise<void> => {
    await removeFilter(db(), actor, formText(form, filterFields.id));
    revalidatePath(routes.review());
  },
);
