import { useTranslations } from "next-intl";
import { Button, LinkButton } from "@/components/ui/button";
import { ruleLevels } from "@/lib/core/requirements/report";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import { routes } from "@/lib/platform/routes/routes";
import type { CatalogueFilter } from "./catalogue-filter";

const control =
  "min-h-11 w-full rounded-control border border-line-strong bg-surface px-3 md:min-h-10";

/** Search and filters of the catalogue; a GET form, so that a selection has an address. */
export function FilterForm({ filter }: { filter: CatalogueFilter }) {
  const t = useTranslations("requirements.filter");
  const level = useTranslations("report.level");
  const type = useTranslations("requirements.types");
  return (
    <search>
      <form
        action={routes.requirements()}
        className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
      >
        <label className="block">
          <span className="mb-1 block text-sm font-medium">{t("words")}</span>
          <input type="search" name="q" defaultValue={filter.words} className={control} />
        </label>
        <label className="block">
          <span className="mb-1 block text-sm font-medium">{t("level")}</span>
          <select name="level" defaultValue={filter.level ?? ""} className={control}>
            <option value="">{t("any-level")}</option>
            {ruleLevels.map((each) => (
              <option key={each} value={each}>
                {level(each)}
              </option>
            ))}
          </select>
        </label>
        <label className="block">
          <span className="mb-1 block text-sm font-medium">{t("type")}</span>
          <select name="type" defaultValue={filter.type ?? ""} className={control}>
            <option value="">{t("any-type")}</option>
            {partnerTypes.map((each) => (
              <option key={each} value={each}>
                {type(each)}
              </option>
            ))}
          </select>
        </label>
        <div className="flex gap-2">
          <Button type="submit" variant="primary">
            {t("show")}
          </Button>
          <LinkButton href={routes.requirements()}>{t("clear")}</LinkButton>
        </div>
      </form>
    </search>
  );
}
