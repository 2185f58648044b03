import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/button";

/** Says that a mailed link is used up, too old or incomplete; `href` is where to ask for another. */
export function LinkInvalid({ href }: { href: string }) {
  const t = useTranslations("account");
  return (
    <>
      <Alert kind="warning" title={t("problems.linkInvalid")} />
      <LinkButton href={href} variant="primary">
        {t("newLink")}
      </LinkButton>
    </>
  );
}
