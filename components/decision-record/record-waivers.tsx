import { useTranslations } from "next-intl";
import { LevelBadge } from "@/components/report/level-badge";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import type {
  DecisionRecord,
  RecordedWaiver,
} from "@/lib/partnership/review/decision-record/format";
import { openWords } from "@/lib/platform/i18n/open-words";

/** The waivers that counted at the moment of the decision. */
export function RecordWaivers({ waivers }: Pick<DecisionRecord, "waivers">) {
  const t = useTranslations("decisions.waivers");
  return (
    <Card title={t("title")} id="waivers">
      {waivers.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <ul className="divide-y divide-line">
          {waivers.map((waiver) => (
            <Entry key={waiver.id} waiver={waiver} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Entry({ waiver }: { waiver: RecordedWaiver }) {
  const t = useTranslations("decisions.waivers");
  const titleOf = openWords(useTranslations("rules"));
  const { rule, level, endsOn, reason, proposedBy, secondBy, proposedAt } = waiver;
  const people = secondBy
    ? t("two", { first: proposedBy ?? "", second: secondBy })
    : t("one", { first: proposedBy ?? "" });
  return (
    <li className="space-y-1 py-2 wrap-anywhere">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{titleOf(`${rule}.title`)}</span>
        <LevelBadge level={level} />
        {endsOn && <span>{t("until", { day: endsOn })}</span>}
      </p>
      {reason && <p className="whitespace-pre-line">{reason}</p>}
      <p className="text-sm text-muted">
        {proposedBy ? people : t("accepted")} ·{" "}
        <TimeStamp at={new Date(proposedAt)} relative={false} />
      </p>
    </li>
  );
}
