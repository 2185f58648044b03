"use server";

import { redirect } from "next/navigation";
import { retryMails } from "@/lib/accounts/notifications/outbox";
import { action } from "@/lib/accounts/permissions/action";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Has a mail that failed sent again, or all of them when the form names none. */
export const retryMail = action({ permission: "mail.retry" }, async (actor, form: FormData) => {
  const id = form.get("mail");
  await retryMails(db(), actor, typeof id === "string" && id !== "" ? id : null);
  redirect(routes.adminMail());
});
