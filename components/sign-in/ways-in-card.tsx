import Link from "next/link";
import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { SignInMethods } from "@/lib/accounts/identities/queries";
import { routes } from "@/lib/platform/routes/routes";
import type { OfferedProvider } from "./provider-links";

/** The password and the connected providers of an account; others can be connected. */
export function WaysInCard({
  ways,
  providers,
  fresh,
  disconnect,
}: {
  ways: SignInMethods;
  providers: readonly OfferedProvider[];
  /** Whether they may be changed now. */
  fresh: boolean;
  disconnect: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("signIn.ways");
  const problems = useTranslations("account.problems");
  const onlyOne = !ways.hasPassword && ways.identities.length === 1;
  const others = providers.filter(
    ({ provider }) => !ways.identities.some((identity) => identity.provider === provider),
  );
  const row = "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2";
  return (
    <Card title={t("title")} id="ways-in">
      <ul className="divide-y divide-line">
        <li className={row}>
          <div>
            <p className="font-medium">{t("password")}</p>
            <p className="text-sm text-muted">
              {ways.hasPassword ? t("passwordSet") : t("passwordNone")}
            </p>
          </div>
          {!ways.hasPassword && (
            <Link href={routes.forgotPassword()} className={buttonClass("secondary", "small")}>
              {t("setPassword")}
            </Link>
          )}
        </li>
        {ways.identities.map(({ id, label, name, createdAt }) => (
          <li key={id} className={row}>
            <div className="min-w-0">
              <p className="font-medium">{label}</p>
              <p className="wrap-anywhere text-sm text-muted">
                {name} · {t("since")} <TimeStamp at={createdAt} dateOnly />
              </p>
            </div>
            {fresh && (
              <form action={disconnect}>
                <input type="hidden" name="identity" value={id} />
                <SubmitButton
                  variant="danger"
                  size="small"
                  unavailable={onlyOne ? problems("lastWayIn") : null}
                >
                  {t("disconnect")} <span className="sr-only">{label}</span>
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      {fresh && others.length > 0 && (
        <div className="mt-3 space-y-2">
          <p className="text-muted">{t("connectText")}</p>
          <ul className="flex flex-wrap gap-2">
            {others.map(({ provider, label }) => (
              <li key={provider}>
                <a
                  href={routes.signInWith(provider, { purpose: "link" })}
                  className={buttonClass("secondary")}
                >
                  {t("connect", { provider: label })}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
}
