import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ApplicationStatus } from "@/lib/applications/queries";
import { canDo, nextParty } from "@/lib/applications/states";
import { routes } from "@/lib/routes";

type FormAction = (form: FormData) => Promise<void>;

/** Where an application stands, who acts next and by when, and what the partner can do now. */
export function StateCard({
  status,
  mayEdit,
  withdraw,
  reopen,
}: {
  status: ApplicationStatus;
  mayEdit: boolean;
  withdraw: FormAction;
  reopen: FormAction;
}) {
  const t = useTranslations("applications");
  const { id, state, revisions, partner } = status;
  const decision = revisions[0]?.decision;
  return (
    <Card title={t(`status.${state}.title`)} id="state">
      <div className="space-y-3">
        <p>{t(`status.${state}.body`)}</p>
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
          <Fact term={t("status.next")}>{t(`next.${nextParty(state) ?? "nobody"}`)}</Fact>
          {status.submittedAt && (
            <Fact term={t("status.submittedAt")}>
              <TimeStamp at={status.submittedAt} />
            </Fact>
          )}
          {nextParty(state) === "reviewer" && (
            <Fact term={t("status.expected")}>{t("status.expectedTime")}</Fact>
          )}
          {decision && state !== "withdrawn" && (
            <Fact term={t("status.decidedAt")}>
              <TimeStamp at={decision.decidedAt} />
            </Fact>
          )}
        </dl>
        {decision?.reason && (state === "declined" || state === "approved") && (
          <blockquote className="border-s-4 border-line-strong ps-4 whitespace-pre-line">
            {decision.reason}
          </blockquote>
        )}
        {state === "approved" && partner && (
          <p>
            {t.rich("status.listed", { since: () => <TimeStamp at={partner.since} /> })}{" "}
            <Link href={routes.partner(partner.slug)} className="link">
              {t("status.directory")}
            </Link>
          </p>
        )}
        {mayEdit && canDo("reopen", state) && (
          <form action={reopen}>
            <input type="hidden" name="application" value={id} />
            <Button type="submit" variant="primary">
              {t(`reopen.${state === "declined" ? "declined" : "withdrawn"}`)}
            </Button>
          </form>
        )}
        {mayEdit && canDo("withdraw", state) && (
          <details className="no-print border-t border-line pt-3">
            <summary className="link inline-flex min-h-11 items-center md:min-h-9">
              {t("withdraw.open")}
            </summary>
            <form action={withdraw} className="mt-2 space-y-3">
              <p>{t("withdraw.what")}</p>
              <input type="hidden" name="application" value={id} />
              <Button type="submit" variant="danger">
                {t("withdraw.confirm")}
              </Button>
            </form>
          </details>
        )}
      </div>
    </Card>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
