"use server";

import { redirect } from "next/navigation";
import type { ControlFormState } from "@/components/asn-control/control-state";
import { action } from "@/lib/accounts/permissions/action";
import {
  isResolution,
  resolutionReason,
  resolveConflict,
} from "@/lib/partnership/asn-control/resolve-conflict";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

/** Settles which of two organisations controls an ASN. */
export const settleConflict = action(
  { permission: "control.resolve" },
  async (actor, _before: ControlFormState, form: FormData): Promise<ControlFormState> => {
    const id = String(form.get("conflict") ?? "");
    const resolution = form.get("resolution");
    const reason = String(form.get("reason") ?? "").replaceAll("\r\n", "\n");
    const typed = reason.slice(0, 2 * resolutionReason.max);
    if (!isResolution(resolution)) return { problem: "resolution-missing", typed };
    const outcome = await resolveConflict(db(), actor, { id, resolution, reason });
    if (outcome.ok) redirect(routes.adminAsnConflicts());
    return { problem: outcome.code, values: resolutionReason, typed, choice: resolution };
  },
);
