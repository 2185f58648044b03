import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/forms/text-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { regions } from "@/lib/edges/edge-metro";
import { type DirectoryFilters, directorySearch } from "@/lib/partners/directory-filters";
import { partnerTypes } from "@/lib/requirements/vocabulary";
import { routes } from "@/lib/routes";

/** Search and filters of the directory; they live in the address. */
export function DirectoryFilterForm({
  filters,
  metros,
}: {
  filters: DirectoryFilters;
  /** Metros to choose from. */
  metros: readonly string[];
}) {
  const t = useTranslations("directory");
  return (
    <search>
      <form
        action={routes.partners()}
        className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[minmax(12rem,2fr)_repeat(3,minmax(0,1fr))_auto]"
      >
        <TextField
          name="q"
          type="search"
          className="max-lg:col-span-2"
          label={t("filter.search")}
          defaultValue={filters.q}
          maxLength={200}
        />
        <SelectField
          name="region"
          label={t("filter.region")}
          defaultValue={filters.region ?? ""}
          emptyLabel={t("filter.any")}
          options={regions.map((value) => ({ value, label: t(`regions.${value}`) }))}
        />
        <SelectField
          name="metro"
          label={t("filter.metro")}
          defaultValue={filters.metro ?? ""}
          emptyLabel={t("filter.any")}
          options={metros.map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="type"
          label={t("filter.type")}
          defaultValue={filters.type ?? ""}
          emptyLabel={t("filter.any")}
          options={partnerTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {t("filter.apply")}
          </Button>
          {directorySearch({ ...filters, page: 1 }) !== "" && (
            <LinkButton href={routes.partners()} variant="quiet">
              {t("filter.clear")}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
