import { useTranslations } from "next-intl";
import type { RuleStatus } from "@/lib/core/requirements/report";
import { Badge, type Tone } from "./badge";
import { StatusShape } from "./status-shape";

const tones: Record<RuleStatus, Tone> = {
  fail: "fail",
  unknown: "unknown",
  warn: "warn",
  pass: "pass",
  "not-applicable": "neutral",
};

/** The status of a rule or finding: word, shape and colour. */
export function StatusBadge({ status }: { status: RuleStatus }) {
  const t = useTranslations("ui.status");
  return (
    <Badge tone={tones[status]}>
      <StatusShape status={status} className="size-3.5" />
      {t(status)}
    </Badge>
  );
}
