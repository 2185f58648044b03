import { useTranslations } from "next-intl";
import { RegionName } from "@/components/directory/region-name";
import { EdgeMap } from "@/components/map/edge-map";
import { Fold } from "@/components/ui/fold";
import { useMetroName } from "@/components/ui/metro-name";
import { type EdgeMetro, regions } from "@/lib/core/edges/edge-metro";
import { edgeMetros } from "@/lib/core/edges/edge-metros";

/** Metros with more buildings and codes get their names written first. */
const byPresence = [...edgeMetros].sort((a, b) => presence(b) - presence(a));

function presence({ codes, facilities }: EdgeMetro): number {
  return codes.length + facilities.length;
}

/** Every metro an application can name, on the world and by region. */
export function EdgeSection() {
  const t = useTranslations("home.edges");
  const metroName = useMetroName();
  const count = edgeMetros.length;
  return (
    <section aria-labelledby="edges" className="space-y-4">
      <div>
        <h2 id="edges" className="text-xl font-semibold">
          {t("title", { count })}
        </h2>
        <p className="mt-1 max-w-3xl text-muted">{t("lead")}</p>
      </div>
      <EdgeMap points={byPresence} name={t("map")} description={t("description", { count })} />
      <Fold summary={t("list")}>
        <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {regions.map((region) => (
            <div key={region}>
              <dt className="font-semibold">
                <RegionName region={region} />
              </dt>
              <dd className="text-muted">
                {edgeMetros
                  .filter((each) => each.region === region)
                  .map((each) => metroName(each.metro))
                  .join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}
