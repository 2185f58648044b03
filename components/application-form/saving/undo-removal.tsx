"use client";

import { useTranslations } from "next-intl";

/** Says that a row was removed, and puts it back. Read out when it appears. */
export function UndoRemoval({ onUndo }: { onUndo: (() => void) | null }) {
  const t = useTranslations("form");
  return (
    <div role="status" className="text-sm text-muted empty:hidden">
      {onUndo && (
        <>
          {t("removed")}{" "}
          <button type="button" className="link min-h-11 md:min-h-9" onClick={onUndo}>
            {t("undo")}
          </button>
        </>
      )}
    </div>
  );
}
