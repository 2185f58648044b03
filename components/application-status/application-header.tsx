import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/layout/page-header";
import { LinkButton } from "@/components/ui/button";
import { formatAsn } from "@/lib/core/network/asn";
import { routes } from "@/lib/platform/routes/routes";

/** The head of every page about one application. */
export function ApplicationHeader({
  asn,
  name,
  id,
  editable = false,
  neverSubmitted = false,
  page,
  status,
}: {
  asn: number;
  name: string;
  id: string;
  /** Whether a document may be imported now. */
  editable?: boolean;
  /** Whether it is a draft that was never submitted, so that its ASN may change. */
  neverSubmitted?: boolean;
  /** The title of a page below the application's own. */
  page?: string;
  status?: React.ReactNode;
}) {
  const t = useTranslations("applications");
  const simulation = useTranslations("map.page");
  const control = useTranslations("control");
  const own = `${name}, ${formatAsn(asn)}`;
  return (
    <PageHeader
      title={page ?? own}
      status={status}
      breadcrumbs={[
        { href: routes.applications(), label: t("list.title") },
        ...(page ? [{ href: routes.application(id), label: own }] : []),
      ]}
      actions={
        !page && (
          <>
            {editable && (
              <LinkButton href={routes.applicationImport(id)} size="small">
                {t("import")}
              </LinkButton>
            )}
            <LinkButton href={routes.applicationControl(id)} size="small">
              {control("pageTitle")}
            </LinkButton>
            <LinkButton href={routes.applicationSimulation(id)} size="small">
              {simulation("link")}
            </LinkButton>
            <LinkButton href={routes.applicationExport(id)} size="small" prefetch={false} download>
              {t("export")}
            </LinkButton>
            {neverSubmitted && (
              <LinkButton href={routes.applicationSettings(id)} size="small">
                {t("settings.link")}
              </LinkButton>
            )}
          </>
        )
      }
    />
  );
}
