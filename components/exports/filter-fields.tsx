import { useTranslations } from "next-intl";
import { DateField, SelectField, TextField } from "@/components/forms/text-fields";
import type { ExportSet, FilterField } from "@/lib/interfaces/exports/export-set";
import { useChoiceLabels } from "./choice-labels";
import { useFilterName } from "./filter-name";

/** The filters of a list; `given` is what the address says, right or not. */
export function FilterFields({ set, given }: { set: ExportSet; given: URLSearchParams }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
      {set.filterFields.map((field) => (
        <FilterControl key={field.name} field={field} value={given.get(field.name) ?? ""} />
      ))}
    </div>
  );
}

function FilterControl({ field, value }: { field: FilterField; value: string }) {
  const t = useTranslations("exports");
  const nameOf = useFilterName();
  const label = useChoiceLabels();
  const { name } = field;
  const common = { name, label: nameOf(name), defaultValue: value };
  switch (field.kind) {
    case "hidden":
      return value === "" ? null : <input type="hidden" name={name} value={value} />;
    case "day":
      return <DateField {...common} />;
    case "text":
      return <TextField type="search" maxLength={200} {...common} />;
    case "choice":
      return (
        <SelectField
          {...common}
          emptyLabel={t("any")}
          options={field.values.map((each) => ({ value: each, label: label(field.words, each) }))}
        />
      );
  }
}
