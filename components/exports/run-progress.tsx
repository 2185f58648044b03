import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Alert } from "@/components/ui/alert";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ShownRun } from "@/lib/interfaces/exports/runs/queries";
import { keptUntil } from "@/lib/platform/export-files/files";
import type words from "@/lib/platform/i18n/messages/en/exports.json";
import { routes } from "@/lib/platform/routes/routes";
import { KeepLooking } from "./keep-looking";

type Failure = keyof (typeof words)["failures"];

/** How far a run is, its file when it is whole, or why there is none. `again` makes it once more. */
export function RunProgress({ run, again }: { run: ShownRun; again: ReactNode }) {
  const t = useTranslations("exports");
  const { id, state, rowsDone, rowsTotal, failure, failureDetail, finishedAt } = run;
  if (state === "waiting" || state === "running") {
    return (
      <div className="space-y-3" aria-live="polite">
        <Alert title={t(`run.${state}`)}>
          {rowsTotal !== null && (
            <>
              <progress
                value={rowsDone}
                max={Math.max(rowsTotal, 1)}
                aria-label={t("run.progress")}
                className="h-3 w-full max-w-md accent-accent"
              />
              <p>{t("runs.of", { done: rowsDone, total: rowsTotal })}</p>
            </>
          )}
        </Alert>
        {/* Without scripts the page is looked at again by hand. */}
        <LinkButton href={routes.adminExportRun(id)}>{t("run.refresh")}</LinkButton>
        <KeepLooking />
      </div>
    );
  }
  const detail = failureDetail ?? "";
  return (
    <div className="space-y-3" aria-live="polite">
      {state === "done" ? (
        <Alert kind="success" title={t("run.done", { rows: rowsTotal ?? 0 })} />
      ) : (
        <Alert
          kind="danger"
          title={t(`failures.${(failure ?? "interrupted") as Failure}`, { detail })}
        >
          {detail !== "" && failure !== "refused" && (
            <p className="break-words">{t("failures.detail", { detail })}</p>
          )}
        </Alert>
      )}
      <div className="flex flex-wrap gap-2">
        {run.file !== null && (
          <a href={routes.exportRunFile(id)} className={buttonClass("primary")} download>
            {t("runs.download")}
          </a>
        )}
        {again}
      </div>
      {run.file !== null && finishedAt && (
        <p className="text-sm text-muted">
          {t.rich("run.kept", { at: () => <TimeStamp at={keptUntil(finishedAt)} /> })}
        </p>
      )}
      {run.file === null && state === "done" && <p>{t("run.gone")}</p>}
    </div>
  );
}
