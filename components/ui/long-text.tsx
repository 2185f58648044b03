import type { ReactNode } from "react";

/**
 * Text that people typed, in a table: breaks inside a word only where nothing else helps, and
 * never makes its column narrower than an ordinary word.
 */
export function LongText({ children }: { children: ReactNode }) {
  return <span className="inline-block min-w-24 wrap-anywhere">{children}</span>;
}
