"use client";

import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/forms/error-summary";
import { type AccountState, fieldOf } from "@/lib/accounts/passwords/account-state";

/** The words of a form's problem at the field called `name`. */
export function useFieldError(state: AccountState): (name: string) => string | null {
  const t = useTranslations("account.problems");
  return (name) => (state.problem && fieldOf(state.problem) === name ? t(state.problem) : null);
}

/** What is wrong with a form, above it. */
export function Problems({ state }: { state: AccountState }) {
  const t = useTranslations("account.problems");
  if (!state.problem) return null;
  return <ErrorSummary errors={[{ name: fieldOf(state.problem), message: t(state.problem) }]} />;
}
