import Link from "next/link";
import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/forms/field";
import { TextareaField } from "@/components/forms/text-fields";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { routes } from "@/lib/platform/routes/routes";

/** Takes an application document as a file or as text. */
export function ImportForm({ applicationId, text }: { applicationId: string; text: string }) {
  const t = useTranslations("applications.importing");
  return (
    <Card>
      <form
        action={routes.applicationImportUpload(applicationId)}
        method="post"
        encType="multipart/form-data"
        className="space-y-5"
      >
        <p>
          {t("lead")}{" "}
          <Link href={`${routes.format()}#files`} className="link">
            {t("samples")}
          </Link>
        </p>
        <Field name="file" label={t("file")} hint={t("fileHint")}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".json,application/json"
              className={`${controlClass} max-w-xl`}
            />
          )}
        </Field>
        <TextareaField
          name="text"
          label={t("text")}
          defaultValue={text}
          rows={12}
          spellCheck={false}
        />
        <Button type="submit" variant="primary">
          {t("check")}
        </Button>
      </form>
    </Card>
  );
}
