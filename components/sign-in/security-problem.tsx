import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

const told = ["notFresh", "lastWayIn", "gone"] as const;

/** Why a change on the security page was refused, as the address says. */
export function SecurityProblem({ problem }: { problem: string | string[] | undefined }) {
  const t = useTranslations("account.problems");
  const known = told.find((each) => each === problem);
  return known ? <Alert kind="danger" live title={t(known)} /> : null;
}
