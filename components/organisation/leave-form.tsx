import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { OrganisationPage } from "@/lib/accounts/organisations/members";

/** Leaves the organisation; the last owner reads why that cannot be. */
export function LeaveForm({
  organisation,
  lastOwner,
  action,
}: {
  organisation: OrganisationPage;
  lastOwner: boolean;
  action: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("organisations.leave");
  return (
    <details className="border-t border-line pt-3">
      <summary className="link inline-flex min-h-11 items-center md:min-h-9">{t("open")}</summary>
      {lastOwner ? (
        <p className="mt-2 max-w-prose">{t("lastOwner")}</p>
      ) : (
        <form action={action} className="mt-2 max-w-prose space-y-3">
          <p>{t("what", { organisation: organisation.name })}</p>
          <input type="hidden" name="organisation" value={organisation.id} />
          <Button type="submit" variant="danger">
            {t("confirm", { organisation: organisation.name })}
          </Button>
        </form>
      )}
    </details>
  );
}
