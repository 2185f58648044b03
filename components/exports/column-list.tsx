import { useTranslations } from "next-intl";
import { controlClass } from "@/components/forms/field";
import { cx } from "@/components/ui/class-names";
import type { ColumnChoice } from "@/lib/interfaces/exports/column-choices";
import { orderField } from "@/lib/interfaces/exports/order-field";

/** The columns to tick, each with the number of its place: works without scripts. */
export function ColumnList({ choices }: { choices: readonly ColumnChoice[] }) {
  const t = useTranslations("exports");
  return (
    <ol className="grid gap-x-6 lg:grid-cols-2">
      {choices.map(({ column: { key }, ticked, place }) => (
        <li key={key} className="flex items-center gap-3 border-b border-line py-1">
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            name={orderField(key)}
            defaultValue={place}
            maxLength={3}
            aria-label={t("form.order", { column: key })}
            className={cx(controlClass, "max-w-14 shrink-0 text-end")}
          />
          <label className="flex min-h-11 min-w-0 flex-1 items-center gap-2.5">
            <input
              type="checkbox"
              name="column"
              value={key}
              defaultChecked={ticked}
              className="size-5 shrink-0 accent-accent"
            />
            <span className="min-w-0">
              <span className="block font-mono text-sm break-all">{key}</span>
              <span className="block text-sm text-muted">{t(`columns.${key}`)}</span>
            </span>
          </label>
        </li>
      ))}
    </ol>
  );
}
