"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type FormSection, formSections } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";

/** The sections of the form, each reachable at any time, with how much is wrong in it. */
export function SectionNav({
  applicationId,
  current,
  counts,
}: {
  applicationId: string;
  current: FormSection;
  counts: Partial<Record<FormSection, number>>;
}) {
  const t = useTranslations("form");
  return (
    <nav
      aria-label={t("sections.label")}
      className="no-print relative overflow-x-auto border-b border-line"
    >
      <ol className="flex gap-1">
        {formSections.map((section, index) => (
          <li key={section}>
            <Link
              href={routes.applicationSection(applicationId, section)}
              aria-current={section === current ? "page" : undefined}
              prefetch={false}
              className={cx(
                "-mb-px flex min-h-11 items-center gap-2 border-b-2 px-3 whitespace-nowrap -outline-offset-2",
                section === current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:border-line-strong hover:text-ink",
              )}
            >
              <span aria-hidden="true">{index + 1}</span>
              {t(`sections.${section}.name`)}
              {(counts[section] ?? 0) > 0 && (
                <span className="rounded-control bg-fail-soft px-1.5 text-sm font-medium text-fail">
                  <span aria-hidden="true">{counts[section]}</span>
                  <span className="sr-only">
                    {t("sections.problems", { count: counts[section] ?? 0 })}
                  </span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
