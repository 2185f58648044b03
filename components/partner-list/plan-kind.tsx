import { Ban, Equal, Lock, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { PlanEntry } from "@/lib/partnership/partners/list-import/plan";

const looks = {
  create: { icon: Plus, text: "text-pass" },
  change: { icon: Pencil, text: "text-warn" },
  same: { icon: Equal, text: "text-muted" },
  approved: { icon: Lock, text: "text-muted" },
  twice: { icon: Ban, text: "text-fail" },
} as const;

/** What becomes of a row: a shape and a word. */
export function PlanKind({ kind }: { kind: PlanEntry["kind"] }) {
  const t = useTranslations("partnerList.import.kinds");
  const { icon: Icon, text } = looks[kind];
  return (
    <span className={`flex items-center gap-1.5 font-medium ${text}`}>
      <Icon className="size-4 shrink-0" aria-hidden="true" />
      {t(kind)}
    </span>
  );
}
