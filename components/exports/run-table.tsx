import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ListedRun } from "@/lib/interfaces/exports/runs/queries";
import { routes } from "@/lib/platform/routes/routes";
import { RunState } from "./run-state";
import { useFormatName, useSetName } from "./set-name";

/** The newest exports made in the background. */
export function RunTable({ runs }: { runs: readonly ListedRun[] }) {
  const t = useTranslations("exports.runs");
  const setName = useSetName();
  const formatName = useFormatName();
  if (runs.length === 0) return <p className="px-4 py-3 text-muted">{t("noneText")}</p>;
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={runs}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "list",
          header: t("list"),
          rowHeader: true,
          cell: ({ id, set }) => (
            <Link href={routes.adminExportRun(id)} className="link">
              {setName(set)}
            </Link>
          ),
        },
        { key: "format", header: t("format"), cell: ({ format }) => formatName(format) },
        { key: "state", header: t("state"), cell: ({ state }) => <RunState state={state} /> },
        {
          key: "rows",
          header: t("rows"),
          align: "end",
          cell: ({ state, rowsDone, rowsTotal }) => {
            if (rowsTotal === null) return t("unknown");
            return state === "done"
              ? t("count", { rows: rowsTotal })
              : t("of", { done: rowsDone, total: rowsTotal });
          },
        },
        {
          key: "by",
          header: t("by"),
          cell: ({ requestedBy, scheduleId }) => (
            <>
              {requestedBy.name}
              {scheduleId !== null && (
                <span className="block text-sm text-muted">{t("scheduled")}</span>
              )}
            </>
          ),
        },
        { key: "at", header: t("at"), cell: ({ createdAt }) => <TimeStamp at={createdAt} /> },
        {
          key: "file",
          header: t("file"),
          cell: ({ id, state, file }) =>
            file === null ? (
              state === "done" ? (
                t("removed")
              ) : null
            ) : (
              <a href={routes.exportRunFile(id)} className="link" download>
                {t("download")}
              </a>
            ),
        },
      ]}
    />
  );
}
