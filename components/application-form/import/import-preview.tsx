import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { ImportChange } from "@/lib/partnership/applications/import/import-changes";

type FormAction = (form: FormData) => Promise<void>;

/** What an import would change, with the buttons that do it or throw it away. */
export function ImportPreview({
  applicationId,
  changes,
  version,
  changedMeanwhile,
  apply,
  refuse,
}: {
  applicationId: string;
  changes: readonly ImportChange[];
  version: number;
  changedMeanwhile: boolean;
  apply: FormAction;
  refuse: FormAction;
}) {
  const t = useTranslations("applications.importing");
  return (
    <Card title={t("previewTitle")} id="preview">
      <div className="space-y-4">
        {changedMeanwhile && <Alert kind="warning" title={t("changedMeanwhile")} live />}
        {changes.length === 0 ? (
          <p>{t("noChanges")}</p>
        ) : (
          <>
            <p>{t("willChange")}</p>
            <ul className="list-disc space-y-1 ps-5">
              {changes.map(({ part, before, after }) => (
                <li key={part}>
                  {t(`parts.${part}`)}
                  {before !== null && after !== null && `: ${t("counts", { before, after })}`}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>{t("replaces")}</p>
        <div className="flex flex-wrap gap-3">
          <form action={apply}>
            <input type="hidden" name="application" value={applicationId} />
            <input type="hidden" name="version" value={version} />
            <Button type="submit" variant="primary">
              {t("apply")}
            </Button>
          </form>
          <form action={refuse}>
            <input type="hidden" name="application" value={applicationId} />
            <Button type="submit">{t("throwAway")}</Button>
          </form>
        </div>
      </div>
    </Card>
  );
}
