import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./class-names";

export type Tab = { href: string; label: ReactNode; current: boolean };

/** Tabs that are links: each has its address and works without scripts. */
export function Tabs({
  label,
  tabs,
  compact = false,
}: {
  label: string;
  tabs: readonly Tab[];
  /** Smaller on wide screens: for many tabs in one line. */
  compact?: boolean;
}) {
  return (
    <nav aria-label={label} className="no-print border-b border-line">
      <ul className="flex flex-wrap gap-x-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "-mb-px flex min-h-11 items-center gap-2 border-b-2 px-3 -outline-offset-2",
                compact && "lg:min-h-9 lg:gap-1.5 lg:px-2 lg:text-sm",
                tab.current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-muted hover:border-line-strong hover:text-ink",
              )}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
