import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Crumb = { href: string; label: ReactNode };

/** The head of a page: the way to it, its title, one sentence, what can be done. */
export function PageHeader({
  title,
  lead,
  actions,
  breadcrumbs = [],
  status,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  /** The pages above this one, outermost first. */
  breadcrumbs?: readonly Crumb[];
  /** Badges beside the title. */
  status?: ReactNode;
}) {
  const t = useTranslations("layout");
  return (
    <header className="mb-6 space-y-2">
      {breadcrumbs.length > 0 && (
        <nav aria-label={t("breadcrumbs")} className="no-print text-sm">
          <ol className="flex flex-wrap items-center gap-x-1.5">
            {breadcrumbs.map((crumb) => (
              <li key={crumb.href} className="flex items-center gap-x-1.5">
                <Link href={crumb.href} className="link inline-flex min-h-6 items-center">
                  {crumb.label}
                </Link>
                <ChevronRight className="size-3.5 text-muted" aria-hidden="true" />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 space-y-1.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
            {status}
          </div>
          {lead && <p className="max-w-3xl text-muted">{lead}</p>}
        </div>
        {actions && <div className="no-print flex flex-wrap gap-2">{actions}</div>}
      </div>
    </header>
  );
}
