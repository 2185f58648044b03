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
        "flex min-h-11 items-center rounded-control px-3 md:min-h-9",
        here ? "bg-accent-soft font-semibold text-accent" : "text-ink hover:bg-sunken",
      )}
    >
      {children}
    </Link>
  );
}
