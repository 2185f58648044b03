import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { TimeStamp } from "@/components/ui/time-stamp";
import { routes } from "@/lib/platform/routes/routes";
import type { Decision } from "./decision-stage";

/** A decision that was made: by whom, when and why. */
export function DecisionMade({
  application,
  decision,
}: {
  application: string;
  decision: Decision;
}) {
  const t = useTranslations("review.decision.made");
  const record = useTranslations("decisions.list");
  const { kind, number, decidedBy, decidedAt, reason } = decision;
  return (
    <Alert kind={kind === "approved" ? "success" : "danger"} title={t(kind, { name: decidedBy })}>
      <p className="text-sm text-muted">
        <TimeStamp at={decidedAt} />
        {" · "}
        <Link href={routes.reviewDecision(application, number)} className="link">
          {record("readOf", { number })}
        </Link>
      </p>
      {reason && <p className="mt-2 whitespace-pre-line wrap-anywhere">{reason}</p>}
    </Alert>
  );
}
