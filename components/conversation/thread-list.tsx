import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fold } from "@/components/ui/fold";
import type { Thread } from "@/lib/partnership/review/conversation/queries";

/** Comments that are open, then folded those that are resolved. */
export function ThreadList({
  threads,
  item,
}: {
  threads: readonly Thread[];
  item: (thread: Thread) => ReactNode;
}) {
  const t = useTranslations("conversation");
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const resolved = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <>
      {open.length > 0 && <ul className="divide-y divide-line">{open.map(item)}</ul>}
      {resolved.length > 0 && (
        <Fold summary={t("resolvedThreads", { count: resolved.length })}>
          <ul className="divide-y divide-line pt-2">{resolved.map(item)}</ul>
        </Fold>
      )}
    </>
  );
}
