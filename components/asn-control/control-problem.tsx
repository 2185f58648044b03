import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/forms/form-message";
import type { ControlFormState } from "./control-state";

/** Why a form was not accepted, read out when it appears. */
export function ControlProblem({ state }: { state: ControlFormState }) {
  const t = useTranslations("control.problems");
  return (
    <FormMessage kind="danger" message={state.problem && t(state.problem, state.values ?? {})} />
  );
}
