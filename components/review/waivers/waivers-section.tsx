import { useTranslations } from "next-intl";
import { ClientMessages } from "@/components/layout/client-messages";
import { LevelBadge } from "@/components/report/level-badge";
import { Card } from "@/components/ui/card";
import { utcDate } from "@/lib/core/requirements/dates";
import type { WaivedReport } from "@/lib/partnership/applications/revision/apply-waivers";
import { type Waiver, waiverState } from "@/lib/partnership/applications/revision/waiver";
import { maxWaiverDays } from "@/lib/partnership/review/waivers/waiver-input";
import { openWords } from "@/lib/platform/i18n/open-words";
import { WaiveForm } from "./waive-form";
import { WaiverItem } from "./waiver-item";
import type { WaiverActions } from "./waiver-state";

const day = 86_400_000;

/** What reviewers accepted although it fails, and the form that accepts more. */
export function WaiversSection({
  application,
  actorId,
  waivers,
  check,
  stands,
  proposed,
  chosen,
  now,
  actions,
}: {
  application: { id: string; revision: { number: number } };
  /** The reader, who cannot confirm what they proposed. */
  actorId: string;
  /** All of the application, the latest first. */
  waivers: readonly Waiver[];
  /** The newest check, "" while the submitted report stands. */
  check: string;
  stands: WaivedReport;
  /** Rules whose waiver waits for a second reviewer. */
  proposed: ReadonlySet<string>;
  /** The rule that somebody is about to waive. */
  chosen: string | undefined;
  now: Date;
  /** Null where the reader may only read, or nothing is up for review. */
  actions: WaiverActions | null;
}) {
  const t = useTranslations("waivers");
  const titleOf = openWords(useTranslations("rules"));
  const option = (level: "mandatory" | "policy") => (rule: string) => ({
    value: rule,
    label: t("option", { rule: titleOf(`${rule}.title`), level: t(`level.${level}`) }),
  });
  const options = [
    ...stands.failing.filter((rule) => !proposed.has(rule)).map(option("mandatory")),
    ...stands.unaccepted.map(option("policy")),
  ];
  const about = { application: application.id, revision: application.revision.number };
  const offered = actions !== null && options.length > 0;
  if (waivers.length === 0 && !offered) return null;
  return (
    <Card title={t("title")} id="waivers" className="no-print">
      <ClientMessages namespaces={["waivers"]}>
        <div className="space-y-5">
          {waivers.length === 0 ? (
            <p className="text-muted">{t("none")}</p>
          ) : (
            <ul className="divide-y divide-line">
              {waivers.map((waiver) => (
                <WaiverItem
                  key={waiver.id}
                  waiver={waiver}
                  title={titleOf(`${waiver.ruleId}.title`)}
                  level={<LevelBadge level={waiver.level} />}
                  state={waiverState(waiver, now)}
                  own={waiver.proposedById === actorId}
                  application={application.id}
                  actions={actions}
                />
              ))}
            </ul>
          )}
          {offered && (
            <WaiveForm
              {...about}
              check={check}
              options={options}
              chosen={chosen}
              earliest={utcDate(new Date(now.getTime() + day))}
              latest={utcDate(new Date(now.getTime() + maxWaiverDays * day))}
              action={actions.waive}
            />
          )}
        </div>
      </ClientMessages>
    </Card>
  );
}
