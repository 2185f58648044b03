import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import { targetsAt } from "@/lib/core/policy/review-targets";
import type { ApplicationStatus } from "@/lib/partnership/applications/draft/queries";
import { allows, nextParty } from "@/lib/partnership/applications/lifecycle/states";
import { routes } from "@/lib/platform/routes/routes";
import type { DiscardAction, LeaveAction } from "./amendment-state";
import { DiscardForm } from "./discard-form";
import { LeaveForm } from "./leave-form";

type FormAction = (form: FormData) => Promise<void>;

/** What the partner can do from the page, each offered where the state allows it. */
export type StateActions = {
  withdraw: FormAction;
  reopen: FormAction;
  amend: FormAction;
  discard: DiscardAction;
  leave: LeaveAction;
};

/** Where an application stands, who acts next and by when, and what the partner can do now. */
export function StateCard({
  status,
  mayEdit,
  mayLeave,
  actions,
}: {
  status: ApplicationStatus;
  mayEdit: boolean;
  mayLeave: boolean;
  actions: StateActions;
}) {
  const t = useTranslations("applications");
  const words = useTranslations("followUps");
  const { id, state, inForce, lastDecision: decision } = status;
  const stand = { state, inForce: inForce !== null };
  const can = (transition: Parameters<typeof allows>[0]) => mayEdit && allows(transition, stand);
  const amending = inForce !== null && state === "draft";
  const revoked = state === "declined" && decision?.kind === "revoked";
  const decided = state === "declined" || state === "approved";
  return (
    <Card
      title={
        amending
          ? words("amend.title")
          : revoked
            ? words("revoked.title")
            : t(`status.${state}.title`)
      }
      id="state"
    >
      <div className="space-y-3">
        {!amending && <p>{revoked ? words("revoked.body") : t(`status.${state}.body`)}</p>}
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
          <Fact term={t("status.next")}>{t(`next.${nextParty(state) ?? "nobody"}`)}</Fact>
          {status.submittedAt && (
            <Fact term={t("status.submittedAt")}>
              <TimeStamp at={status.submittedAt} />
            </Fact>
          )}
          {nextParty(state) === "reviewer" && status.submittedAt && (
            <Fact term={t("status.expected")}>
              {t("status.expectedTime", promised(status.submittedAt))}
            </Fact>
          )}
          {decision && decided && (
            <Fact term={t("status.decidedAt")}>
              <TimeStamp at={decision.decidedAt} />
            </Fact>
          )}
        </dl>
        {decision?.reason && (decided || decision.kind === "reopened") && (
          <blockquote className="border-s-4 border-line-strong ps-4 whitespace-pre-line">
            {decision.reason}
          </blockquote>
        )}
        {state === "approved" && inForce && (
          <p>
            {t.rich("status.listed", { since: () => <TimeStamp at={inForce.since} /> })}{" "}
            <Link href={routes.partner(inForce.slug)} className="link">
              {t("status.directory")}
            </Link>
          </p>
        )}
        {can("amend") && (
          <form action={actions.amend} className="space-y-2">
            <input type="hidden" name="application" value={id} />
            <Button type="submit" variant="primary">
              {words("amend.start")}
            </Button>
            <p className="text-muted">{words("amend.what")}</p>
          </form>
        )}
        {can("submit") && (
          <LinkButton href={routes.applicationSection(id, status.lastSection)} variant="primary">
            {inForce ? words("amend.continue") : t("reopen.withdrawn")}
          </LinkButton>
        )}
        {can("reopen") && (
          <form action={actions.reopen}>
            <input type="hidden" name="application" value={id} />
            <Button type="submit" variant="primary">
              {t(`reopen.${state === "declined" ? "declined" : "withdrawn"}`)}
            </Button>
          </form>
        )}
        {can("withdraw") && (
          <Withdrawal id={id} action={actions.withdraw} words={(key) => t(`withdraw.${key}`)} />
        )}
        {can("withdrawAmendment") && inForce && (
          <Withdrawal
            id={id}
            action={actions.withdraw}
            words={(key) => words(`withdraw.${key}`, { number: inForce.number })}
          />
        )}
        {can("discardAmendment") && inForce && (
          <DiscardForm
            applicationId={id}
            version={status.version}
            number={inForce.number}
            action={actions.discard}
          />
        )}
        {mayLeave && allows("leave", stand) && (
          <LeaveForm
            applicationId={id}
            name={status.partnerName}
            asn={status.asn}
            action={actions.leave}
          />
        )}
      </div>
    </Card>
  );
}

/** Takes back what was submitted, after saying what that means. */
function Withdrawal({
  id,
  action,
  words,
}: {
  id: string;
  action: FormAction;
  words: (key: "open" | "what" | "confirm") => string;
}) {
  return (
    <details className="no-print border-t border-line pt-3">
      <summary className="link inline-flex min-h-11 items-center md:min-h-9">
        {words("open")}
      </summary>
      <form action={action} className="mt-2 space-y-3">
        <p>{words("what")}</p>
        <input type="hidden" name="application" value={id} />
        <Button type="submit" variant="danger">
          {words("confirm")}
        </Button>
      </form>
    </details>
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

/** The working days that were promised to who submitted at that moment. */
function promised(submittedAt: Date) {
  const { firstResponseDays, decisionDays } = targetsAt(submittedAt);
  return { first: firstResponseDays, decision: decisionDays };
}
