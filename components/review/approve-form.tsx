"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { ErrorSummary } from "@/components/forms/error-summary";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/text-fields";
import { reasonLength, statementField, statementLength } from "@/lib/review/decision-input";
import { routes } from "@/lib/routes";
import { DecisionFields } from "./decision-fields";
import {
  type DecisionAction,
  type RuleToSettle,
  reasonIds,
  untouchedDecision,
} from "./decision-state";

/**
 * Approves a revision. While mandatory rules fail it says which instead; for each that has no
 * answer it asks how that was settled.
 */
export function ApproveForm({
  action,
  application,
  revision,
  failing,
  unsettled,
}: {
  action: DecisionAction;
  application: string;
  revision: number;
  failing: readonly RuleToSettle[];
  unsettled: readonly RuleToSettle[];
}) {
  const t = useTranslations("review.decision");
  const [state, submit] = useActionState(action, untouchedDecision);
  const errorOf = (name: string) => state.errors.find((error) => error.name === name)?.message;
  const blocked = failing.length > 0;
  return (
    <form action={submit} noValidate className="space-y-4">
      <DecisionFields application={application} revision={revision} kind="approved" />
      <h3 className="font-semibold">{t("approve.title")}</h3>
      <ErrorSummary errors={state.errors} />
      {blocked ? (
        <RuleList title={t("approve.failing", { count: failing.length })} rules={failing} />
      ) : (
        <>
          <p className="text-muted">{t("approve.consequence")}</p>
          {unsettled.length > 0 && <p>{t("approve.unsettled", { count: unsettled.length })}</p>}
          {unsettled.map((rule) => (
            <TextareaField
              key={rule.id}
              name={statementField(rule.id)}
              label={t("approve.statement", { rule: rule.title })}
              hint={rule.findings.join(" ")}
              error={errorOf(statementField(rule.id))}
              defaultValue={state.settled[rule.id] ?? ""}
              maxLength={statementLength.max}
              rows={2}
              required
            />
          ))}
          <TextareaField
            id={reasonIds.approved}
            name="reason"
            label={t("approve.remark")}
            error={errorOf("reason")}
            defaultValue={state.reason}
            maxLength={reasonLength.max}
            rows={3}
            optional
          />
        </>
      )}
      <SubmitButton unavailable={blocked ? t("approve.unavailable") : null}>
        {t("approve.submit", { revision })}
      </SubmitButton>
    </form>
  );
}

function RuleList({ title, rules }: { title: string; rules: readonly RuleToSettle[] }) {
  return (
    <div>
      <p>{title}</p>
      <ul className="mt-1 list-disc ps-5">
        {rules.map((rule) => (
          <li key={rule.id}>
            <Link href={routes.requirement(rule.id)} className="link">
              {rule.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
