import { useTranslations } from "next-intl";
import { verdictStatus } from "@/components/report/verdict-status";
import { StatusShape } from "@/components/ui/status-shape";
import type { QueueRow } from "@/lib/partnership/review/queue/queue";
import { openWords } from "@/lib/platform/i18n/open-words";

/** Names of rules said in a row; the others are counted, and all stand in the title. */
const mostNamed = 3;

/** What the last check found, in one line: shape, and the names of the rules that keep it from passing. */
export function QueueVerdict({
  verdict,
  failingRules,
  unknownRules,
}: Pick<QueueRow, "verdict" | "failingRules" | "unknownRules">) {
  const t = useTranslations("queue.verdict");
  const words = useTranslations("report.verdict");
  const rules = openWords(useTranslations("rules"));
  // A rule of an earlier policy may have no title any more.
  const title = (rule: string) => (rules.has(`${rule}.title`) ? rules(`${rule}.title`) : rule);
  const named = (key: "failing" | "unknown", ids: readonly string[], most: number) =>
    ids.length === 0
      ? []
      : [
          t(key, {
            rules: ids.slice(0, most).map(title).join(t("separator")),
            more: Math.max(0, ids.length - most),
          }),
        ];
  const shown = [
    ...named("failing", failingRules, mostNamed),
    ...named("unknown", unknownRules, failingRules.length > 0 ? 1 : mostNamed),
  ];
  const all = [
    ...named("failing", failingRules, failingRules.length),
    ...named("unknown", unknownRules, unknownRules.length),
  ];
  return (
    <span title={all.join("\n") || undefined}>
      <StatusShape
        status={verdictStatus[verdict]}
        className="me-1.5 inline size-4 align-[-0.15em]"
      />
      {shown.length > 0 && <span className="sr-only">{words(verdict)}: </span>}
      {shown.length > 0 ? shown.join(t("between")) : words(verdict)}
    </span>
  );
}
