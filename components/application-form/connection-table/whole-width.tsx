import type { ReactNode } from "react";

/** What spans all columns and stays in view while a wide table is moved sideways. */
export function WholeWidth({ children }: { children: ReactNode }) {
  return (
    <div className="space-y-2 md:sticky md:start-3 md:w-[calc(100cqi-1.5rem)]">{children}</div>
  );
}
