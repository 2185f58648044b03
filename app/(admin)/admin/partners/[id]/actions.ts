"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { CorrectionState } from "@/components/partner-list/correction-state";
import { action } from "@/lib/accounts/permissions/action";
import {
  correctPartner,
  removeListedPartner,
} from "@/lib/partnership/partners/list-import/correct-partner";
import type { ListIssueCode } from "@/lib/partnership/partners/list-import/list-row";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const guard = { permission: "partners.manage" } as const;

/** The field that an issue is about; null for what concerns none. */
const fieldOf: Partial<Record<ListIssueCode, string>> = {
  "name-missing": "name",
  "name-too-long": "name",
  "name-hidden": "name",
  "bad-asn": "asn",
  "bad-type": "type",
  "bad-market": "markets",
  "bad-metro": "metros",
  "metro-twice": "metros",
};

/** Names of metros as typed: one a line, or with commas or semicolons between. */
const namesIn = (text: string) =>
  text
    .split(/[\n\r,;]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Changes what the directory says of a partner of the imported list. */
export const saveCorrection = action(
  guard,
  async (actor, _before: CorrectionState, form: FormData): Promise<CorrectionState> => {
    const text = (name: string) => String(form.get(name) ?? "");
    const values = {
      name: text("name"),
      asn: text("asn"),
      type: text("type"),
      markets: form.getAll("markets").map(String),
      metros: text("metros"),
    };
    const outcome = await correctPartner(db(), actor, {
      id: text("partner"),
      seen: text("seen"),
      correction: { ...values, metros: namesIn(values.metros) },
    });
    if (outcome.ok) redirect(routes.adminPartners());
    const t = await getTranslations("partnerList");
    if (outcome.code !== "issues") {
      return { values, errors: [{ name: null, message: t(`correction.${outcome.code}`) }] };
    }
    const errors = outcome.issues.map(({ code, values: words }) => ({
      name: fieldOf[code] ?? null,
      message: t(`issues.${code}`, words),
    }));
    return { values, errors };
  },
);

/** Takes a partner of the imported list out of the directory. */
export const removePartner = action(guard, async (actor, form: FormData): Promise<void> => {
  const reason = String(form.get("reason") ?? "").trim();
  const id = String(form.get("partner") ?? "");
  if (reason === "") redirect(routes.adminPartner(id));
  await removeListedPartner(db(), actor, { id, reason: reason.slice(0, 2000) });
  redirect(routes.adminPartners());
});
