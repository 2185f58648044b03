import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { RuleStatus } from "@/lib/core/requirements/report";
import type { MarkState } from "./mark-state";

const shapes: Readonly<Record<MarkState, RuleStatus>> = {
  fail: "fail",
  unknown: "unknown",
  warn: "warn",
  ok: "pass",
  lost: "fail",
  moved: "warn",
  added: "pass",
};

/** The state of a location or site as a word with a shape. */
export function MarkWord({ kind, state }: { kind: "location" | "site"; state: MarkState }) {
  const t = useTranslations("map.word");
  return (
    <span className="inline-flex items-center gap-1.5">
      <StatusShape status={shapes[state]} className="size-4" />
      {t(`${kind}.${state}`)}
    </span>
  );
}
