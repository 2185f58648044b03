import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type Description = { term: ReactNode; value: ReactNode; key?: string };

/** Names and values in two columns; a value that is null, undefined or "" reads "not declared". */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  const t = useTranslations("ui");
  return (
    <dl className="divide-y divide-line">
      {items.map((item, index) => (
        <div
          key={item.key ?? index}
          className="grid gap-x-4 py-2 sm:grid-cols-[minmax(9rem,30%)_minmax(0,1fr)]"
        >
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0">
            {item.value === null || item.value === undefined || item.value === "" ? (
              <span className="text-muted italic">{t("notDeclared")}</span>
            ) : (
              item.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
