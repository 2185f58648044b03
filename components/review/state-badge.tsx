import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { VisibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";

const tones: Record<VisibleState, Tone> = {
  submitted: "accent",
  in_review: "accent",
  changes_requested: "warn",
  approved: "pass",
  declined: "fail",
  withdrawn: "neutral",
};

/** The state of a submitted application as a word. */
export function StateBadge({ state }: { state: VisibleState }) {
  const t = useTranslations("review.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
