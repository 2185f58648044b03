import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/forms/text-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { useMetroName } from "@/components/ui/metro-name";
import { regions } from "@/lib/core/edges/edge-metro";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import {
  type DirectoryFilters,
  directorySearch,
  maxSearchLength,
} from "@/lib/partnership/partners/directory-filters";
import { markets } from "@/lib/partnership/partners/markets";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";
import { useCountries } from "./country-names";

/** Search and filters of the directory; they live in the address. */
export function DirectoryFilterForm({
  filters,
  metros,
  countries,
  nearError,
}: {
  filters: DirectoryFilters;
  /** Metros and countries to choose from. */
  metros: readonly string[];
  countries: readonly string[];
  /** Why the place typed could not be taken. */
  nearError: string | null;
}) {
  const t = useTranslations("directory");
  const metroName = useMetroName();
  const { of: countryName, sorted } = useCountries();
  const any = { emptyLabel: t("filter.any") };
  return (
    <search>
      <form action={routes.partners()} className="grid grid-cols-2 items-end gap-3 lg:grid-cols-10">
        <TextField
          name="q"
          type="search"
          className="col-span-2 sm:col-span-1 lg:col-span-5"
          label={t("filter.search")}
          defaultValue={filters.q}
          maxLength={maxSearchLength}
        />
        <TextField
          name="near"
          type="search"
          className="col-span-2 sm:col-span-1 lg:col-span-5"
          label={t("filter.near")}
          error={nearError}
          defaultValue={filters.near}
          maxLength={maxSearchLength}
        />
        {filters.place && <input type="hidden" name="place" value={filters.place} />}
        <SelectField
          {...any}
          name="region"
          className="lg:col-span-2"
          label={t("filter.region")}
          defaultValue={filters.region ?? ""}
          options={regions.map((value) => ({ value, label: openWords(t)(`regions.${value}`) }))}
        />
        <SelectField
          {...any}
          name="country"
          className="lg:col-span-2"
          label={t("filter.country")}
          defaultValue={filters.country ?? ""}
          options={sorted
            .filter((value) => countries.includes(value))
            .map((value) => ({ value, label: countryName(value) }))}
        />
        <SelectField
          {...any}
          name="metro"
          className="lg:col-span-2"
          label={t("filter.metro")}
          defaultValue={filters.metro ?? ""}
          options={metros.map((value) => ({ value, label: metroName(value) }))}
        />
        <SelectField
          {...any}
          name="market"
          className="lg:col-span-2"
          label={t("filter.market")}
          defaultValue={filters.market ?? ""}
          options={markets.map((value) => ({ value, label: openWords(t)(`markets.${value}`) }))}
        />
        <SelectField
          {...any}
          name="type"
          className="lg:col-span-2"
          label={t("filter.type")}
          defaultValue={filters.type ?? ""}
          options={partnerTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
        />
        <div className="col-span-full flex flex-wrap gap-2">
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
