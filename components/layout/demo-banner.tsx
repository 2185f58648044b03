import { FlaskConical } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { routes } from "@/lib/platform/routes/routes";

/** Says on every page that this is the demonstration, whose accounts have known passwords. */
export function DemoBanner() {
  const t = useTranslations("layout.demo");
  return (
    <aside
      aria-label={t("label")}
      className="no-print border-b border-warn/50 bg-warn-soft text-sm"
    >
      <p className="mx-auto flex max-w-page items-start gap-2 px-4 py-1.5 sm:items-center sm:px-6">
        <FlaskConical className="mt-0.5 size-4 shrink-0 text-warn sm:mt-0" aria-hidden="true" />
        <span>
          <strong className="text-warn">{t("title")}</strong> {t("text")}{" "}
          <Link href={routes.signIn()} className="link">
            {t("accounts")}
          </Link>
        </span>
      </p>
    </aside>
  );
}
