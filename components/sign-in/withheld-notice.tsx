import Link from "next/link";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { SignedInActor } from "@/lib/accounts/actor/actor";
import { routes } from "@/lib/platform/routes/routes";

/** Tells staff why their pages are closed, on every page until they are open. */
export function WithheldNotice({ withheld }: Pick<SignedInActor, "withheld">) {
  const t = useTranslations("signIn.withheld");
  if (!withheld) return null;
  return (
    <Alert kind="warning" title={t("title", { role: withheld.staffRole })}>
      <p>
        {t(withheld.needs)}{" "}
        <Link
          href={
            withheld.needs === "second-factor"
              ? routes.security()
              : routes.confirmIdentity(routes.security())
          }
          className="link"
        >
          {withheld.needs === "second-factor" ? t("go") : t("signInAgain")}
        </Link>
      </p>
    </Alert>
  );
}
