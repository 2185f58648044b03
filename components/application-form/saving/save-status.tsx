"use client";

import { useTranslations } from "next-intl";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { SaveState } from "./draft-saver";

/** Whether what was typed is saved; changes are read out. */
export function SaveStatus({ state }: { state: SaveState }) {
  const t = useTranslations("form.saving");
  return (
    <p role="status" className="text-sm text-muted" data-save-state={state.kind}>
      {state.kind === "saved" && (
        <>
          {t("saved")} <TimeStamp at={state.at} relative={false} />
        </>
      )}
      {state.kind === "unsaved" && t("unsaved")}
      {state.kind === "saving" && t("saving")}
      {state.kind === "failed" && (
        <span className="font-medium text-fail">{t(`failed.${state.reason}`)}</span>
      )}
      {state.kind === "conflict" && <span className="font-medium text-fail">{t("conflict")}</span>}
      {state.kind === "refused" && <span className="font-medium text-fail">{t("refused")}</span>}
      {state.kind === "closed" && <span className="font-medium text-fail">{t("closed")}</span>}
    </p>
  );
}
