import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { Finding } from "@/lib/core/requirements/report";
import { findingWords } from "@/lib/core/requirements/words";
import { openWords } from "@/lib/platform/i18n/open-words";
import { MeasuredRequired } from "./measured-required";

export type FieldHref = (path: string) => string | null;

/** One finding: what is so, measured against required, what to do, and where. */
export function FindingItem({
  rule,
  finding,
  fieldHref,
  showShape,
}: {
  rule: string;
  finding: Finding;
  /** The address of the field a JSON pointer names, or null when there is none. */
  fieldHref?: FieldHref;
  /** Findings of one result may differ in status; then each shows its own. */
  showShape: boolean;
}) {
  const t = useTranslations("report");
  const words = findingWords(openWords(useTranslations("rules")), rule, finding);
  const href = finding.path !== null && fieldHref ? fieldHref(finding.path) : null;
  return (
    <li className="keep-together flex gap-2.5 py-2.5">
      {showShape && <StatusShape status={finding.status} className="mt-1 size-4" />}
      <div className="min-w-0 flex-1 space-y-1">
        <p>
          {showShape && <span className="sr-only">{t(`findingStatus.${finding.status}`)} </span>}
          {words.message}
        </p>
        <MeasuredRequired rule={rule} finding={finding} />
        {words.remedy && (
          <p className="text-muted">
            {t.rich("remedy", {
              remedy: words.remedy,
              label: (chunks) => <span className="font-medium text-ink">{chunks}</span>,
            })}
          </p>
        )}
        {href && (
          <Link href={href} className="no-print link inline-flex min-h-6 items-center gap-1">
            {t(finding.code === "not-declared" ? "declareThis" : "changeThis")}
            <ArrowRight className="size-4" aria-hidden="true" />
          </Link>
        )}
      </div>
    </li>
  );
}
