"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/accounts/permissions/action";
import { addAlias } from "@/lib/partnership/partners/list-import/add-alias";
import { applyList } from "@/lib/partnership/partners/list-import/apply-list";
import { maxPartnerNameLength } from "@/lib/partnership/partners/list-import/list-row";
import { dropList } from "@/lib/partnership/partners/list-import/pending-list";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const guard = { permission: "partners.manage" } as const;

/** Applies the list as the preview showed it. */
export const applyPartnerList = action(guard, async (actor, form: FormData): Promise<void> => {
  const outcome = await applyList(db(), actor, String(form.get("seen") ?? ""));
  const page = routes.adminPartnerList();
  if (!outcome.ok) redirect(`${page}?outcome=${outcome.code}`);
  redirect(`${page}?created=${outcome.created}&changed=${outcome.changed}`);
});

/** Throws the list away. */
export const dropPartnerList = action(guard, async (actor): Promise<void> => {
  await dropList(db(), actor.userId);
  redirect(routes.adminPartnerList());
});

/** Says that a name of the list is a partner the directory knows by another name. */
export const nameSamePartner = action(guard, async (actor, form: FormData): Promise<void> => {
  const name = String(form.get("name") ?? "").slice(0, maxPartnerNameLength);
  if (name !== "") {
    await addAlias(db(), actor, { partnerId: String(form.get("partner") ?? ""), name });
  }
  redirect(routes.adminPartnerList());
});
