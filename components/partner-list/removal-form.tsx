import { useTranslations } from "next-intl";
import { TextareaField } from "@/components/forms/text-fields";
import { Button } from "@/components/ui/button";

/** Takes a partner out of the directory, with a reason for the audit trail. */
export function RemovalForm({
  id,
  name,
  action,
}: {
  id: string;
  name: string;
  action: (form: FormData) => Promise<void>;
}) {
  const t = useTranslations("partnerList.removal");
  return (
    <details className="border-t border-line pt-3">
      <summary className="link inline-flex min-h-11 items-center md:min-h-9">{t("open")}</summary>
      <form action={action} className="mt-2 max-w-xl space-y-3">
        <input type="hidden" name="partner" value={id} />
        <p>{t("what", { name })}</p>
        <TextareaField name="reason" label={t("reason")} required rows={3} maxLength={2000} />
        <Button type="submit" variant="danger">
          {t("confirm")}
        </Button>
      </form>
    </details>
  );
}
