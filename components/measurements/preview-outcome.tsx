import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { maxMeasurements } from "@/lib/core/requirements/document";
import type { MeasurementsPreview } from "@/lib/partnership/applications/measurements/measurements-preview";

/** How many measurements the choices would add, and what is left out. */
export function PreviewOutcome({
  preview: { added, known, withoutMetro, room },
}: {
  preview: MeasurementsPreview;
}) {
  const t = useTranslations("measurements.page.preview");
  return (
    <section aria-labelledby="outcome" className="space-y-2">
      <h3 id="outcome" className="font-semibold">
        {t("outcomeTitle")}
      </h3>
      <ul className="list-disc space-y-1 ps-5">
        <li className="font-semibold">{t("added", { count: added.length })}</li>
        {known > 0 && <li>{t("known", { count: known })}</li>}
        {withoutMetro > 0 && <li>{t("withoutMetro", { count: withoutMetro })}</li>}
      </ul>
      {added.length > room && (
        <Alert kind="warning" title={t("tooMany", { room, most: maxMeasurements })} />
      )}
    </section>
  );
}
