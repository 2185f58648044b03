import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { useMetroName } from "@/components/ui/metro-name";
import { regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import type { Addition } from "@/lib/core/requirements/what-if/additions";
import { additionKey } from "./addition-address";

const control =
  "min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 md:min-h-10";

/** Picks what would be added: a link at a declared location, or an edge metro; a GET form. */
export function AdditionForm({
  declared,
  addition,
  action,
}: {
  /** Metros that are locations already. */
  declared: readonly string[];
  addition: Addition | null;
  action: string;
}) {
  const t = useTranslations("map.what-if");
  const metroName = useMetroName();
  const regionNames = useTranslations("directory.regions");
  const keep = addition?.kind === "location" && !addition.handsOver;
  const options = (kind: Addition["kind"], metros: readonly string[]) =>
    metros.map((metro) => (
      <option key={metro} value={additionKey({ kind, metro })}>
        {metroName(metro)}
      </option>
    ));
  return (
    <form
      action={`${action}#what-if`}
      className="no-print grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_auto]"
    >
      <label className="block">
        <span className="mb-1 block text-sm font-medium">{t("add")}</span>
        <select name="add" defaultValue={addition ? additionKey(addition) : ""} className={control}>
          <option value="">{t("nothing")}</option>
          {declared.length > 0 && (
            <optgroup label={t("link")}>{options("link", declared)}</optgroup>
          )}
          {regions.map((region) => (
            <optgroup key={region} label={t("location", { region: regionNames(region) })}>
              {options(
                "location",
                edgeMetros
                  .filter((edge) => edge.region === region && !declared.includes(edge.metro))
                  .map((edge) => edge.metro),
              )}
            </optgroup>
          ))}
        </select>
      </label>
      <label className="flex min-h-11 items-center gap-2 md:min-h-10">
        <input type="checkbox" name="keep" value="1" defaultChecked={keep} className="size-5" />
        {t("keep")}
      </label>
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {t("show")}
        </Button>
        <LinkButton href={`${action}#what-if`}>{t("clear")}</LinkButton>
      </div>
    </form>
  );
}
