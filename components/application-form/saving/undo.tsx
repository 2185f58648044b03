"use client";

import { useTranslations } from "next-intl";
import type { UndoStep } from "@/lib/partnership/applications/form/undo-step";

/** Says what the last button did, and undoes it. Read out when it appears. */
export function Undo({ step }: { step: UndoStep | null }) {
  const t = useTranslations("form");
  return (
    <div role="status" className="text-sm text-muted empty:hidden">
      {step && (
        <>
          {step.kind === "row" ? t("removed") : t("fieldsSet", { count: step.before.length })}{" "}
          <button type="submit" name="op" value="undo" className="link min-h-11 md:min-h-9">
            {t("undo")}
          </button>
        </>
      )}
    </div>
  );
}
