"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type FormSection, formSections } from "@/lib/platform/routes/form-sections";
import { routes } from "@/lib/platform/routes/routes";

const tabClass =
  "flex min-h-11 items-center gap-2 border-b-2 px-3 whitespace-nowrap -outline-offset-2";
const chosen = "border-accent font-semibold text-ink";
const other = "border-transparent text-muted hover:border-line-strong hover:text-ink";

/** The sections of the form, each reachable at any time, with how much is wrong in it. */
export function SectionNav({
  applicationId,
  current,
  counts,
  form,
}: {
  applicationId: string;
  current: FormSection;
  counts: Partial<Record<FormSection, number>>;
  /** The id of the form on the page: without scripts its sections are left by buttons that save it. */
  form?: string;
}) {
  const t = useTranslations("form");
  return (
    <nav
      aria-label={t("sections.label")}
      className="no-print relative overflow-x-auto overflow-y-hidden border-b border-line"
    >
      <ol className="flex gap-1">
        {formSections.map((section, index) => (
          <li key={section}>
            <Link
              href={routes.applicationSection(applicationId, section)}
              aria-current={section === current ? "page" : undefined}
              prefetch={false}
              className={cx(
                tabClass,
                section === current ? chosen : other,
                form && "needs-scripts",
              )}
            >
              <Tab section={section} number={index + 1} count={counts[section] ?? 0} />
            </Link>
            {form && (
              <noscript>
                <button
                  type="submit"
                  form={form}
                  name="op"
                  value={`go:${section}`}
                  aria-current={section === current ? "page" : undefined}
                  className={cx(tabClass, section === current ? chosen : other)}
                >
                  <Tab section={section} number={index + 1} count={counts[section] ?? 0} />
                </button>
              </noscript>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Tab({ section, number, count }: { section: FormSection; number: number; count: number }) {
  const t = useTranslations("form.sections");
  return (
    <>
      <span aria-hidden="true">{number}</span>
      {t(`${section}.name`)}
      {count > 0 && (
        <span className="rounded-control bg-fail-soft px-1.5 text-sm font-medium text-fail">
          <span aria-hidden="true">{count}</span>
          <span className="sr-only">{t("problems", { count })}</span>
        </span>
      )}
    </>
  );
}
