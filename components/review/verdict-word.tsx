import { useTranslations } from "next-intl";
import { verdictStatus } from "@/components/report/verdict-status";
import { StatusShape } from "@/components/ui/status-shape";
import type { Verdict } from "@/lib/core/requirements/report";

/** A verdict in one line: shape, word, and how many mandatory rules fail or have no answer. */
export function VerdictWord({
  verdict,
  failing,
  unknown,
}: {
  verdict: Verdict;
  failing?: number | null;
  unknown?: number | null;
}) {
  const t = useTranslations("report.verdict");
  const counts = useTranslations("review.counts");
  const parts = [
    failing ? counts("failing", { count: failing }) : null,
    unknown ? counts("unknown", { count: unknown }) : null,
  ].filter((part) => part !== null);
  return (
    <span className="inline-flex items-start gap-1.5">
      <StatusShape status={verdictStatus[verdict]} className="mt-1 size-4" />
      <span>
        {t(verdict)}
        {parts.length > 0 && (
          <span className="block text-sm text-muted">{parts.join(counts("separator"))}</span>
        )}
      </span>
    </span>
  );
}
