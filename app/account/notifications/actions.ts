"use server";

import { notFound, redirect } from "next/navigation";
import { markRead, openNotification } from "@/lib/accounts/notifications/inbox";
import { kindsFor } from "@/lib/accounts/notifications/kinds";
import { savePreferences } from "@/lib/accounts/notifications/preferences";
import { action } from "@/lib/accounts/permissions/action";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const idIn = (form: FormData): string => String(form.get("notification") ?? "");

/** Goes where a notification leads, which reads it. */
export const open = action({ permission: "notifications.read" }, async (actor, form: FormData) => {
  redirect((await openNotification(db(), actor.userId, idIn(form))) ?? notFound());
});

/** Marks one notification as read, or all when the form names none. */
export const read = action({ permission: "notifications.read" }, async (actor, form: FormData) => {
  await markRead(db(), actor.userId, idIn(form) || null);
  redirect(routes.notifications());
});

/** Keeps which kinds come by mail. */
export const savePreference = action(
  { permission: "notifications.read" },
  async (actor, form: FormData) => {
    const shown = kindsFor({ reviewer: actor.staffRole !== null });
    const wanted = new Set(form.getAll("mail").map(String));
    await savePreferences(db(), actor.userId, { shown, wanted });
    redirect(`${routes.notifications()}?saved=1`);
  },
);
