import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { ApplicationState } from "@/lib/partnership/applications/lifecycle/states";

const tones: Record<ApplicationState, Tone> = {
  draft: "neutral",
  submitted: "accent",
  in_review: "accent",
  changes_requested: "warn",
  approved: "pass",
  declined: "fail",
  withdrawn: "neutral",
};

/** The state of an application as a word. */
export function StateBadge({ state }: { state: ApplicationState }) {
  const t = useTranslations("applications.states");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
