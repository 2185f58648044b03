import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { MeasurementsPreview as Preview } from "@/lib/partnership/applications/measurements/measurements-preview";
import type { StagedAtlas } from "@/lib/partnership/applications/measurements/measurements-stored";
import { PreviewOutcome } from "./preview-outcome";
import { PreviewProbes } from "./preview-probes";
import { PreviewTargets } from "./preview-targets";
import { SkippedList } from "./skipped-list";

type FormAction = (form: FormData) => Promise<void>;

/** What was read of results handed in, what would come of them, and the choices that decide it. */
export function MeasurementsPreview({
  applicationId,
  version,
  staged,
  preview,
  declaredMetros,
  choose,
  add,
  drop,
}: {
  applicationId: string;
  version: number;
  staged: StagedAtlas & { token: string };
  preview: Preview;
  declaredMetros: readonly string[];
  choose: FormAction;
  add: FormAction;
  drop: FormAction;
}) {
  const t = useTranslations("measurements.page.preview");
  const application = <input type="hidden" name="application" value={applicationId} />;
  const chosen = staged.targets.map(({ metro }) => metro).join("|");
  const throwAway = (
    <form action={drop}>
      {application}
      <Button type="submit">{t("throwAway")}</Button>
    </form>
  );
  return (
    <Card title={t("title")} id="preview" actions={throwAway}>
      <div className="space-y-6">
        <div className="space-y-2">
          <p>{t("read", { results: staged.results.length })}</p>
          <SkippedList of="skippedResults" skipped={staged.skippedResults} />
          <SkippedList of="skippedProbes" skipped={staged.skippedProbes} />
        </div>
        {staged.results.length > 0 && (
          <>
            <PreviewProbes applicationId={applicationId} probes={preview.probes} />
            {/* Made anew with the choices, since React resets a form after its action. */}
            <form key={chosen} action={choose} className="space-y-6">
              {application}
              <input type="hidden" name="version" value={version} />
              <input type="hidden" name="token" value={staged.token} />
              <PreviewTargets targets={staged.targets} declaredMetros={declaredMetros} />
              <PreviewOutcome preview={preview} />
              <div className="flex flex-wrap gap-3">
                <Button type="submit">{t("count")}</Button>
                <Button type="submit" formAction={add} variant="primary">
                  {t("add")}
                </Button>
              </div>
            </form>
          </>
        )}
      </div>
    </Card>
  );
}
