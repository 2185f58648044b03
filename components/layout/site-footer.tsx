import { useTranslations } from "next-intl";
import { creditLinks } from "@/components/map/credit-links";

/** The foot of every page: what the portal judges by, and whom it owes the places on its maps. */
export function SiteFooter({ policyVersion }: { policyVersion: string }) {
  const t = useTranslations("layout");
  return (
    <footer className="mt-16 border-t border-line text-sm text-muted">
      <div className="mx-auto flex max-w-page flex-wrap justify-between gap-x-8 gap-y-1 px-4 py-5 sm:px-6">
        <p>
          {t("product")} · {t("policyVersion", { version: policyVersion })}
        </p>
        <p className="no-print">{t.rich("placesCredit", creditLinks)}</p>
      </div>
    </footer>
  );
}
