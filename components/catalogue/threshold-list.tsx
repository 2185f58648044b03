import { useTranslations } from "next-intl";
import { openWords } from "@/lib/platform/i18n/open-words";
import { ThresholdValue } from "./threshold-value";
import type { NamedThreshold } from "./thresholds";

/** Thresholds in short, "Least speed: 10 Gbps", one a line. */
export function ThresholdList({ thresholds }: { thresholds: readonly NamedThreshold[] }) {
  const t = useTranslations("policy");
  const thresholdWords = openWords(t);
  if (thresholds.length === 0) return <span className="text-muted">{t("none")}</span>;
  return (
    <ul className="space-y-0.5 text-sm">
      {thresholds.map(({ group, name, threshold }) => (
        <li key={name}>
          <span className="text-muted">
            {t("labelled", { label: thresholdWords(`thresholds.${group}.${name}.label`) })}
          </span>{" "}
          <span className="font-medium">
            <ThresholdValue threshold={threshold} />
          </span>
          {threshold.ours && <span className="text-muted"> ({t("ours")})</span>}
        </li>
      ))}
    </ul>
  );
}
