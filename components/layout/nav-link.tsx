"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** A link of the main navigation that says when the reader is on its page or below it. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const pathname = usePathname();
  const here = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={here ? (pathname === href ? "page" : "true") : undefined}
      className={cx(
        "flex min-h-11 items-center border-s-2 px-3 -outline-offset-2 lg:min-h-10 lg:border-s-0 lg:border-b-2",
        here
          ? "border-accent font-semibold text-ink"
          : "border-transparent text-muted hover:border-line-strong hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
