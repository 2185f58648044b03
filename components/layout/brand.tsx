import Link from "next/link";
import { useTranslations } from "next-intl";
import { routes } from "@/lib/platform/routes/routes";

/** The product's mark and name: two networks joined by two paths. */
export function Brand() {
  const t = useTranslations("layout");
  return (
    <Link
      href={routes.home()}
      className="flex min-h-11 min-w-0 items-center gap-2.5 leading-tight font-semibold"
    >
      <svg viewBox="0 0 32 32" className="size-8 shrink-0" fill="none" aria-hidden="true">
        <rect width="32" height="32" rx="6" className="fill-accent" />
        <g className="stroke-on-accent" strokeWidth="2.2">
          <path d="M9 16c4-7 10-7 14 0M9 16c4 7 10 7 14 0" />
          <circle cx="9" cy="16" r="3" className="fill-on-accent" />
          <circle cx="23" cy="16" r="3" className="fill-accent" />
        </g>
      </svg>
      <span className="text-balance">{t("product")}</span>
    </Link>
  );
}
