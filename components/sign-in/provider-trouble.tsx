import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ProviderProblem } from "@/lib/accounts/providers/problem";

/** Why signing in with a provider, or connecting it, came to nothing. */
export function ProviderTrouble({
  provider,
  problem,
  linking = false,
}: {
  provider: string;
  problem: ProviderProblem;
  linking?: boolean;
}) {
  const t = useTranslations("signIn.trouble");
  return (
    <Alert kind="danger" live title={t(linking ? "titleLink" : "title", { provider })}>
      <p>{t(problem, { provider })}</p>
      {!linking && problem !== "accountExists" && <p>{t("otherWay")}</p>}
    </Alert>
  );
}
