import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/forms/field";
import { TextareaField } from "@/components/forms/text-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { markets } from "@/lib/partnership/partners/markets";
import { routes } from "@/lib/platform/routes/routes";

/** Takes a partner list as a file or as text. */
export function ListForm() {
  const t = useTranslations("partnerList.import");
  return (
    <Card>
      <form
        action={routes.adminPartnerListUpload()}
        method="post"
        encType="multipart/form-data"
        className="space-y-5"
      >
        <div className="space-y-2">
          <p>{t("formats")}</p>
          <p className="text-muted">{t("markets", { markets: markets.join(", ") })}</p>
        </div>
        <Field name="file" label={t("file")} hint={t("fileHint")}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".json,.csv,.tsv,application/json,text/csv"
              className={`${controlClass} max-w-xl`}
            />
          )}
        </Field>
        <TextareaField name="text" label={t("text")} rows={10} spellCheck={false} />
        <Button type="submit" variant="primary">
          {t("check")}
        </Button>
      </form>
    </Card>
  );
}
