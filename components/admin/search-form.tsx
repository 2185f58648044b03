import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/text-fields";
import { Button, LinkButton } from "@/components/ui/button";

/** Searches a list by its address, so that a result can be linked to. */
export function SearchForm({
  action,
  search,
  label,
}: {
  action: string;
  search: string;
  label: string;
}) {
  const t = useTranslations("admin");
  return (
    <search>
      <form action={action} method="get" className="flex flex-wrap items-end gap-2">
        <TextField
          name="q"
          type="search"
          label={label}
          defaultValue={search}
          className="w-full sm:w-auto sm:max-w-md sm:flex-1"
        />
        <Button type="submit">{t("search")}</Button>
        {search !== "" && <LinkButton href={action}>{t("showAll")}</LinkButton>}
      </form>
    </search>
  );
}
