import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { routes } from "@/lib/platform/routes/routes";
import type { MatchedProbe } from "@/lib/sources/atlas/atlas-measurements";
import { probesAddress } from "./atlas-api";
import { FileField } from "./file-field";
import { ProbeList } from "./probe-list";

/** Which probes stand for which sites, which for none, and the way to name places not known. */
export function PreviewProbes({
  applicationId,
  probes,
}: {
  applicationId: string;
  probes: readonly MatchedProbe[];
}) {
  const t = useTranslations("measurements.page.preview");
  const of = (match: MatchedProbe["match"]) => probes.filter((probe) => probe.match === match);
  const unknown = of("place-unknown");
  const far = of("no-site-near");
  const matched = of("site");
  return (
    <section aria-labelledby="matches" className="space-y-2">
      <h3 id="matches" className="font-semibold">
        {t("matchesTitle")}
      </h3>
      <ProbeList summary={t("matched", { count: matched.length })} probes={matched} />
      <ProbeList summary={t("noSiteNear", { count: far.length })} probes={far} />
      <ProbeList summary={t("placeUnknown", { count: unknown.length })} probes={unknown} />
      {unknown.length > 0 && (
        <form
          action={routes.applicationMeasurementsUpload(applicationId)}
          method="post"
          encType="multipart/form-data"
          className="flex max-w-3xl flex-wrap items-end gap-3 rounded-card bg-sunken p-4"
        >
          <div className="min-w-0 flex-1 basis-64">
            <FileField
              name="probesFile"
              label={t("placesFile")}
              hint={t.rich("getProbes", {
                link: (parts) => (
                  <a
                    href={probesAddress(unknown.map(({ probe }) => probe))}
                    target="_blank"
                    rel="noreferrer"
                    className="link"
                  >
                    {parts}
                  </a>
                ),
              })}
            />
          </div>
          <Button type="submit">{t("addPlaces")}</Button>
        </form>
      )}
    </section>
  );
}
