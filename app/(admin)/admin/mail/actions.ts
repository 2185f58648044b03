"use server";

import { redirect } from "next/navigation";
import { action } from "@/lib/actions/action";
import { db } from "@/lib/db/client";
import { retryMails } from "@/lib/mail/outbox";
import { routes } from "@/lib/routes";

/** Has a mail that failed sent again, or all of them when the form names none. */
export const retryMail = action({ permission: "mail.retry" }, async (actor, form: FormData) => {
  const id = form.get("mail");
  await retryMails(db(), actor, typeof id === "string" && id !== "" ? id : null);
  redirect(routes.adminMail());
});
