import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Decision } from "./decision-stage";

/** A decision that was made: by whom, when and why. */
export function DecisionMade({ decision }: { decision: Decision }) {
  const t = useTranslations("review.decision.made");
  const { kind, decidedBy, decidedAt, reason } = decision;
  return (
    <Alert kind={kind === "approved" ? "success" : "danger"} title={t(kind, { name: decidedBy })}>
      <p className="text-sm text-muted">
        <TimeStamp at={decidedAt} />
      </p>
      {reason && <p className="mt-2 whitespace-pre-line wrap-anywhere">{reason}</p>}
    </Alert>
  );
}
