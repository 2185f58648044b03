import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/text-fields";
import { Button } from "@/components/ui/button";

/** Chooses the two revisions to compare; an ordinary form that asks for an address. */
export function RevisionChooser({
  action,
  numbers,
  from,
  to,
  kept = {},
}: {
  /** The page the comparison is on; its fragment stays. */
  action: string;
  numbers: readonly number[];
  from: number;
  to: number;
  /** What else stands in the address. */
  kept?: Readonly<Record<string, string | undefined>>;
}) {
  const t = useTranslations("differences");
  const options = [...numbers]
    .sort((a, b) => b - a)
    .map((number) => ({ value: String(number), label: t("revision", { number }) }));
  return (
    <form action={action} className="no-print flex flex-wrap items-end gap-3 p-4">
      {Object.entries(kept).map(
        ([name, value]) =>
          value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <SelectField name="from" label={t("from")} options={options} defaultValue={String(from)} />
      <SelectField name="to" label={t("to")} options={options} defaultValue={String(to)} />
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
