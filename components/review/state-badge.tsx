import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { VisibleState } from "@/lib/partnership/applications/lifecycle/visible-to-reviewers";

/** A state as reviewers tell it apart: what was revoked is another thing than what was declined. */
export type ReviewState = VisibleState | "revoked";

const tones: Record<ReviewState, Tone> = {
  submitted: "accent",
  in_review: "accent",
  changes_requested: "warn",
  approved: "pass",
  declined: "fail",
  revoked: "fail",
  withdrawn: "neutral",
};

/** The state of a submitted application as a word. */
export function StateBadge({ state }: { state: ReviewState }) {
  const t = useTranslations("review.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
