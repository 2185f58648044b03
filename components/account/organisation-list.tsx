import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import type { Membership } from "@/lib/accounts/actor/actor";
import { routes } from "@/lib/platform/routes/routes";

/** The organisations a person belongs to and their role in each. */
export function OrganisationList({ memberships }: { memberships: readonly Membership[] }) {
  const t = useTranslations("account.organisations");
  if (memberships.length === 0) {
    return (
      <EmptyState
        title={t("none")}
        actions={
          <LinkButton href={routes.newOrganisation()} variant="primary">
            {t("create")}
          </LinkButton>
        }
      >
        {t("noneText")}
      </EmptyState>
    );
  }
  return (
    <div className="space-y-3">
      <ul className="divide-y divide-line">
        {memberships.map(({ organisationId, organisationName, role }) => (
          <li key={organisationId} className="flex items-center justify-between gap-4 py-2">
            <Link href={routes.organisation(organisationId)} className="link min-w-0 wrap-anywhere">
              {organisationName}
            </Link>
            <Badge>{t(`roles.${role}`)}</Badge>
          </li>
        ))}
      </ul>
      <LinkButton href={routes.newOrganisation()}>{t("create")}</LinkButton>
    </div>
  );
}
