import Link from "next/link";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ListedSchedule } from "@/lib/interfaces/exports/schedules/queries";
import { routes } from "@/lib/platform/routes/routes";
import { RunState } from "./run-state";
import { useFormatName, useSetName } from "./set-name";

type Act = (form: FormData) => Promise<void>;

/** Scheduled exports: when, where to, what came of the last, and what can be done with them. */
export function ScheduleTable({
  schedules,
  pause,
  end,
}: {
  schedules: readonly ListedSchedule[];
  pause: Act;
  end: Act;
}) {
  const t = useTranslations("exports.schedules");
  const setName = useSetName();
  const formatName = useFormatName();
  const timetable = ({ cadence, weekday, hour }: ListedSchedule) =>
    cadence === "daily"
      ? t("daily", { hour })
      : t("weekly", { hour, weekday: t(`weekdays.${String(weekday ?? 1) as "1"}`) });
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={schedules}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "list",
          header: t("list"),
          rowHeader: true,
          cell: ({ set, format }) => (
            <>
              {setName(set)}
              <span className="block text-sm font-normal text-muted">{formatName(format)}</span>
            </>
          ),
        },
        { key: "when", header: t("when"), cell: timetable },
        {
          key: "where",
          header: t("where"),
          cell: ({ destination, folder, createdBy }) =>
            destination === "folder"
              ? t("toFolder", { folder: folder ?? "" })
              : t("toMail", { email: createdBy.email }),
        },
        {
          key: "next",
          header: t("next"),
          cell: ({ paused, nextAt }) =>
            paused ? <Badge>{t("paused")}</Badge> : <TimeStamp at={nextAt} />,
        },
        {
          key: "last",
          header: t("last"),
          cell: ({ runs: [last] }) =>
            last ? (
              <Link href={routes.adminExportRun(last.id)} className="link block space-y-1">
                <RunState state={last.state} />
                <span className="block">
                  <TimeStamp at={last.createdAt} />
                </span>
              </Link>
            ) : (
              t("neverRun")
            ),
        },
        { key: "by", header: t("by"), cell: ({ createdBy }) => createdBy.name },
        {
          key: "actions",
          header: t("actions"),
          cell: ({ id, set, paused }) => (
            <div className="flex flex-wrap gap-2">
              <form action={pause}>
                <input type="hidden" name="schedule" value={id} />
                <input type="hidden" name="paused" value={String(!paused)} />
                <SubmitButton
                  size="small"
                  variant="secondary"
                  aria-label={t(paused ? "resumeOf" : "pauseOf", { set: setName(set) })}
                >
                  {t(paused ? "resume" : "pause")}
                </SubmitButton>
              </form>
              <form action={end}>
                <input type="hidden" name="schedule" value={id} />
                <SubmitButton
                  size="small"
                  variant="danger"
                  aria-label={t("deleteOf", { set: setName(set) })}
                >
                  {t("delete")}
                </SubmitButton>
              </form>
            </div>
          ),
        },
      ]}
    />
  );
}
