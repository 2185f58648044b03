"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";

/**
 * A <details> menu, which opens and closes without scripts. With them it also closes on Escape, on
 * a click elsewhere, and when the page changes.
 */
export function Disclosure({
  summary,
  summaryClass,
  className,
  children,
}: {
  summary: ReactNode;
  summaryClass: string;
  className: string;
  children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => {
    if (details.current) details.current.open = false;
  }, [pathname]);

  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !details.current?.open) return;
      details.current.open = false;
      details.current.querySelector("summary")?.focus();
    };
    const closeOutside = (event: PointerEvent) => {
      if (!details.current?.contains(event.target as Node) && details.current) {
        details.current.open = false;
      }
    };
    document.addEventListener("keydown", closeOnEscape);
    document.addEventListener("pointerdown", closeOutside);
    return () => {
      document.removeEventListener("keydown", closeOnEscape);
      document.removeEventListener("pointerdown", closeOutside);
    };
  }, []);

  return (
    <details ref={details} className={className}>
      <summary className={summaryClass}>{summary}</summary>
      {children}
    </details>
  );
}
