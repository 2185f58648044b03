"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/text-fields";
import type { ClassConflict } from "@/lib/partnership/applications/import/paste-reading";
import { openWords } from "@/lib/platform/i18n/open-words";

/** Conflicts asked about at once. */
const maxAsked = 50;

/** Asks which class is meant of a prefix that is given with several. */
export function PasteConflicts({
  conflicts,
  chosen,
  names,
  onChange,
}: {
  conflicts: readonly ClassConflict[];
  chosen: Readonly<Record<string, string>>;
  names: { network: string; class: string };
  onChange: () => void;
}) {
  const t = useTranslations("form.paste");
  const classes = openWords(useTranslations("form.prefix.classes"));
  if (conflicts.length === 0) return null;
  return (
    <fieldset className="space-y-3 rounded-card border border-warn p-4">
      <legend className="px-1 font-semibold">{t("conflicts")}</legend>
      <p className="text-sm text-muted">{t("conflictsHint")}</p>
      {conflicts.slice(0, maxAsked).map((conflict) => (
        <div key={conflict.network}>
          <input type="hidden" name={names.network} value={conflict.network} />
          <SelectField
            id={`class-of-${conflict.network}`}
            name={names.class}
            label={t("classOf", {
              network: conflict.network,
              lines: conflict.lines.length,
              list: conflict.lines.join(", "),
            })}
            emptyLabel={t("chooseClass")}
            options={conflict.classes.map((value) => ({
              value,
              label: classes.has(value) ? classes(value) : value,
            }))}
            defaultValue={chosen[conflict.network] ?? ""}
            onChange={onChange}
            className="max-w-md"
          />
        </div>
      ))}
    </fieldset>
  );
}
