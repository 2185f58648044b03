import Link from "next/link";
import { useTranslations } from "next-intl";
import { TextareaField } from "@/components/forms/text-fields";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/platform/routes/routes";
import { FileField } from "./file-field";

/** Takes results of RIPE Atlas and the places of their probes, as files or as text. */
export function UploadForm({
  applicationId,
  hasSites,
}: {
  applicationId: string;
  hasSites: boolean;
}) {
  const t = useTranslations("measurements.page.upload");
  const part = (name: "results" | "probes") => (
    <fieldset className="min-w-0 space-y-4">
      <legend className="sr-only">{t(name)}</legend>
      <FileField name={`${name}File`} label={t(`${name}File`)} hint={t(`${name}FileHint`)} />
      <details>
        <summary className="link inline-flex min-h-11 items-center md:min-h-8">
          {t("pasteInstead")}
        </summary>
        <TextareaField
          name={`${name}Text`}
          label={t(`${name}Text`)}
          rows={6}
          spellCheck={false}
          autoComplete="off"
        />
      </details>
    </fieldset>
  );
  return (
    <Card title={t("title")} id="upload">
      <form
        action={routes.applicationMeasurementsUpload(applicationId)}
        method="post"
        encType="multipart/form-data"
        className="space-y-5"
      >
        <p className="max-w-3xl">{t("lead")}</p>
        {!hasSites && (
          <Alert
            kind="warning"
            title={t.rich("noSites", {
              link: (parts) => (
                <Link href={routes.applicationSection(applicationId, "traffic")} className="link">
                  {parts}
                </Link>
              ),
            })}
          />
        )}
        <div className="grid gap-6 md:grid-cols-2">
          {part("results")}
          {part("probes")}
        </div>
        <Button type="submit" variant="primary">
          {t("check")}
        </Button>
      </form>
    </Card>
  );
}
