import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import {
  type DirectoryFilters,
  directorySearch,
} from "@/lib/partnership/partners/directory-filters";
import { routes } from "@/lib/platform/routes/routes";

/** The way to an export of the directory, as the filters show it. */
export function ExportPartners({ filters }: { filters: DirectoryFilters }) {
  const t = useTranslations("exports.form");
  const query = directorySearch({ ...filters, page: 1 }).slice(1);
  return (
    <LinkButton href={routes.adminExport("partners", query)} prefetch={false}>
      {t("from")}
    </LinkButton>
  );
}
