import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { LatestRecheck } from "@/lib/partnership/review/checks/recheck-run";

/** How the last check of all partners went, and the button that starts another. */
export function RecheckCard({
  latest,
  start,
}: {
  latest: LatestRecheck | null;
  start: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("followUps.recheck");
  const underway = latest !== null && latest.finishedAt === null;
  return (
    <Card title={t("title")} id="recheck">
      <div className="space-y-3">
        <p>{t("lead")}</p>
        {latest ? (
          <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
            <dt className="text-muted">{t("started")}</dt>
            <dd>
              <TimeStamp at={latest.startedAt} />{" "}
              {latest.startedBy ? t("by", { name: latest.startedBy }) : t("nightly")}
            </dd>
            <dt className="text-muted">{t("finished")}</dt>
            <dd>
              {latest.finishedAt ? (
                <TimeStamp at={latest.finishedAt} />
              ) : (
                t("running", { left: latest.left })
              )}
            </dd>
          </dl>
        ) : (
          <p className="text-muted">{t("none")}</p>
        )}
        {latest && <p>{t("followUps", { count: latest.followUps })}</p>}
        <form action={start}>
          <SubmitButton variant="secondary" unavailable={underway ? t("underway") : null}>
            {t("start")}
          </SubmitButton>
        </form>
      </div>
    </Card>
  );
}
