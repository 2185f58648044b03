import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Fold } from "@/components/ui/fold";
import { type ShownStatus, StatusShape } from "@/components/ui/status-shape";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { Waiver, WaiverState } from "@/lib/partnership/applications/revision/waiver";
import { ConfirmWaiverForm, WithdrawWaiverForm } from "./waiver-forms";
import type { WaiverActions } from "./waiver-state";

const looks: Record<WaiverState, { tone: Tone; status: ShownStatus }> = {
  proposed: { tone: "unknown", status: "unknown" },
  "in-force": { tone: "accent", status: "waived" },
  ended: { tone: "neutral", status: "not-applicable" },
  withdrawn: { tone: "neutral", status: "not-applicable" },
};

/** One waiver: what it accepts, why, by whom and until when; and what can be done about it. */
export function WaiverItem({
  waiver,
  title,
  level,
  state,
  own,
  application,
  actions,
}: {
  waiver: Waiver;
  /** The rule's title. */
  title: string;
  level: ReactNode;
  state: WaiverState;
  /** Whether the reader proposed it. */
  own: boolean;
  application: string;
  actions: WaiverActions | null;
}) {
  const t = useTranslations("waivers");
  const about = { application, waiver: waiver.id, rule: title };
  return (
    <li className="space-y-2 py-3 first:pt-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold">{title}</h3>
        {level}
        <Badge tone={looks[state].tone}>
          <StatusShape status={looks[state].status} className="size-3.5" />
          {t(`state.${state}`)}
        </Badge>
        {waiver.endsOn && (
          <span>
            {t("until")} <TimeStamp at={waiver.endsOn} dateOnly />
          </span>
        )}
      </div>
      <p className="whitespace-pre-line wrap-anywhere">{waiver.reason}</p>
      <ul className="text-sm text-muted">
        <Deed
          word={t(waiver.level === "policy" ? "waivedBy" : "proposed", { name: waiver.proposedBy })}
          at={waiver.proposedAt}
        />
        {waiver.secondAt && (
          <Deed word={t("confirmed", { name: waiver.secondBy ?? "–" })} at={waiver.secondAt} />
        )}
        {waiver.withdrawnAt && (
          <Deed word={t("withdrawn", { name: waiver.withdrawnBy ?? "–" })} at={waiver.withdrawnAt}>
            {waiver.withdrawReason}
          </Deed>
        )}
      </ul>
      {actions && state === "proposed" && own && <p>{t("waitsForSecond")}</p>}
      {actions && state === "proposed" && !own && (
        <ConfirmWaiverForm {...about} action={actions.confirm} />
      )}
      {actions && (state === "proposed" || state === "in-force") && (
        <Fold summary={t("withdraw.summary")}>
          <WithdrawWaiverForm {...about} action={actions.withdraw} />
        </Fold>
      )}
    </li>
  );
}

function Deed({ word, at, children }: { word: string; at: Date; children?: ReactNode }) {
  return (
    <li className="wrap-anywhere">
      {word} <TimeStamp at={at} relative={false} />
      {children && <>: {children}</>}
    </li>
  );
}
