import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Report, Verdict } from "@/lib/requirements/report";
import { groupResults } from "./attention-order";
import { StatusCounts } from "./status-counts";
import { verdictStatus } from "./verdict-status";

const boxes: Record<Verdict, string> = {
  "falls-short": "border-fail bg-fail-soft",
  undetermined: "border-unknown bg-unknown-soft",
  meets: "border-pass bg-pass-soft",
};

/** The verdict as word, shape and sentence, with how many rules ended how. */
export function VerdictBanner({
  report,
  headingLevel: Heading = "h2",
}: {
  report: Report;
  headingLevel?: "h2" | "h3";
}) {
  const t = useTranslations("report");
  const { fail, unknown } = groupResults(report);
  const mandatory = (results: typeof fail) => results.filter((r) => r.level === "mandatory").length;
  return (
    <div
      className={cx(
        "keep-together rounded-card border border-s-4 px-4 py-4 sm:px-5",
        boxes[report.verdict],
      )}
    >
      <div className="flex gap-3 sm:gap-4">
        <StatusShape status={verdictStatus[report.verdict]} className="mt-0.5 size-8" />
        <div className="min-w-0 space-y-1">
          <Heading className="text-xl font-semibold">{t(`verdict.${report.verdict}`)}</Heading>
          <p>
            {t(`verdictSentence.${report.verdict}`, {
              fails: mandatory(fail),
              unknowns: mandatory(unknown),
            })}
          </p>
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <StatusCounts report={report} />
        <p className="text-sm text-muted">
          {t("basis", { version: report.policyVersion })}{" "}
          <TimeStamp at={report.evaluatedAt} relative={false} />
        </p>
      </div>
    </div>
  );
}
