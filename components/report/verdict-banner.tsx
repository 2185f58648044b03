import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Report, Verdict } from "@/lib/core/requirements/report";
import type { WaivedView } from "@/lib/partnership/review/waivers/waived-view";
import { groupResults } from "./attention-order";
import { StatusCounts } from "./status-counts";
import { verdictStatus } from "./verdict-status";

const boxes: Record<Verdict, string> = {
  "falls-short": "border-fail bg-fail-soft",
  undetermined: "border-unknown bg-unknown-soft",
  meets: "border-pass bg-pass-soft",
};

/**
 * The verdict as word, shape and sentence, with how many rules ended how. A report that meets the
 * requirements by waivers says so, and never looks like one that meets them by itself.
 */
export function VerdictBanner({
  report,
  waived,
  headingLevel: Heading = "h2",
}: {
  report: Report;
  /** Waivers laid over it. */
  waived?: WaivedView;
  headingLevel?: "h2" | "h3";
}) {
  const t = useTranslations("report");
  const { fail, unknown, waived: accepted } = groupResults(report, waived);
  const verdict = waived?.verdict ?? report.verdict;
  const byWaivers = accepted.length > 0 && verdict === "meets";
  const mandatory = (results: typeof fail) => results.filter((r) => r.level === "mandatory").length;
  return (
    <div
      className={cx(
        "keep-together rounded-card border border-s-4 px-4 py-4 sm:px-5",
        byWaivers ? "border-accent bg-accent-soft" : boxes[verdict],
      )}
    >
      <div className="flex gap-3 sm:gap-4">
        <StatusShape
          status={byWaivers ? "waived" : verdictStatus[verdict]}
          className="mt-0.5 size-8"
        />
        <div className="min-w-0 space-y-1">
          <Heading className="text-xl font-semibold">
            {byWaivers ? t("waived.verdict", { count: accepted.length }) : t(`verdict.${verdict}`)}
          </Heading>
          <p>
            {byWaivers
              ? t("waived.sentence", { count: accepted.length })
              : t(`verdictSentence.${verdict}`, {
                  fails: mandatory(fail),
                  unknowns: mandatory(unknown),
                })}
          </p>
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <StatusCounts report={report} waived={waived} />
        <p className="text-sm text-muted">
          {t("basis", { version: report.policyVersion })}{" "}
          <TimeStamp at={report.evaluatedAt} relative={false} />
        </p>
      </div>
    </div>
  );
}
