"use server";

import { notFound, redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { markRead, openNotification } from "@/lib/notifications/inbox";
import { kindsFor } from "@/lib/notifications/kinds";
import { savePreferences } from "@/lib/notifications/preferences";
import { routes } from "@/lib/routes";

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
