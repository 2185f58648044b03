import { CircleCheck, Clock, LoaderCircle, OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";

const looks = {
  waiting: { tone: "neutral", icon: Clock },
  running: { tone: "accent", icon: LoaderCircle },
  done: { tone: "pass", icon: CircleCheck },
  failed: { tone: "fail", icon: OctagonX },
} as const satisfies Record<string, { tone: Tone; icon: typeof Clock }>;

/** How a run stands: a word, a shape and a colour. */
export function RunState({ state }: { state: keyof typeof looks }) {
  const t = useTranslations("exports.runs.states");
  const { tone, icon: Icon } = looks[state];
  return (
    <Badge tone={tone}>
      <Icon className="size-4" aria-hidden="true" />
      {t(state)}
    </Badge>
  );
}
