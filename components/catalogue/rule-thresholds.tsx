import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { openWords } from "@/lib/platform/i18n/open-words";
import { SourceKeys } from "./source-keys";
import { ThresholdValue } from "./threshold-value";
import type { NamedThreshold } from "./thresholds";

/** The thresholds of a rule with their sources; a number of our own says why. */
export function RuleThresholds({ thresholds }: { thresholds: readonly NamedThreshold[] }) {
  const t = useTranslations("policy");
  const thresholdWords = openWords(t);
  return (
    <dl className="divide-y divide-line">
      {thresholds.map(({ group, name, threshold }) => {
        const key = `thresholds.${group}.${name}`;
        return (
          <div
            key={name}
            className="grid gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <dt>{thresholdWords(`${key}.label`)}</dt>
            <dd>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="font-semibold">
                  <ThresholdValue threshold={threshold} />
                </span>
                {threshold.ours ? (
                  <Badge>{t("ours")}</Badge>
                ) : (
                  <SourceKeys sources={threshold.sources} />
                )}
              </span>
              {thresholdWords.has(`${key}.note`) && (
                <p className="text-sm text-muted">{thresholdWords(`${key}.note`)}</p>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
