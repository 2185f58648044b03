import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import type { ProviderName } from "@/lib/platform/env/provider-names";
import { routes } from "@/lib/platform/routes/routes";

export interface OfferedProvider {
  provider: ProviderName;
  label: string;
}

/** Links to the providers that the portal offers. No <Link>: looking ahead would begin a sign-in. */
export function ProviderLinks({
  providers,
  next,
  demo,
}: {
  providers: readonly OfferedProvider[];
  next: string | null;
  demo: boolean;
}) {
  const t = useTranslations("signIn.with");
  if (providers.length === 0) return null;
  return (
    <div className="space-y-3">
      <ul className="space-y-2">
        {providers.map(({ provider, label }) => (
          <li key={provider}>
            <a
              href={routes.signInWith(provider, { next: next ?? undefined })}
              className={`${buttonClass("secondary")} w-full`}
            >
              {t("go", { provider: label })}
            </a>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        {t("first")} {demo && t("demo")}
      </p>
      <h2 className="border-t border-line pt-4 text-base font-semibold">{t("or")}</h2>
    </div>
  );
}
