import { useTranslations } from "next-intl";
import { RegionName } from "@/components/directory/region-name";
import { Fold } from "@/components/ui/fold";
import { useMetroName } from "@/components/ui/metro-name";
import { Mbps } from "@/components/ui/quantity";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { buildSubject } from "@/lib/core/requirements/subject";
import { ConnectionTable } from "./connection-table";

/** Locations shown open; a longer list is folded behind them. */
const open = 20;

/** Nothing here depends on the moment. */
const anyMoment = new Date(0);

type Joined = ReturnType<typeof buildSubject>["locations"][number];

/** The declared locations, each with its connections. */
export function DeclaredLocations({ document }: { document: ApplicationDocument }) {
  const t = useTranslations("review.document.locations");
  const { locations } = buildSubject({ document, now: anyMoment });
  if (locations.length === 0) return <p className="text-muted italic">{t("none")}</p>;
  const rest = locations.slice(open);
  return (
    <div className="space-y-6">
      {locations.slice(0, open).map((location) => (
        <DeclaredLocation key={location.path} location={location} />
      ))}
      {rest.length > 0 && (
        <Fold summary={t("more", { count: rest.length })}>
          <div className="space-y-6">
            {rest.map((location) => (
              <DeclaredLocation key={location.path} location={location} />
            ))}
          </div>
        </Fold>
      )}
    </div>
  );
}

function DeclaredLocation({ location }: { location: Joined }) {
  const t = useTranslations("review.document.locations");
  const metroName = useMetroName();
  const { metro, connections, capacityMbps } = location;
  return (
    <section className="space-y-1.5">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
        {metroName(metro.metro)}
        <span className="text-sm font-normal text-muted">
          <RegionName region={metro.region} /> · {t("connections", { count: connections.length })} ·{" "}
          <Mbps value={capacityMbps} />
        </span>
      </h3>
      {connections.length > 0 && (
        <ConnectionTable
          caption={t("caption", { metro: metroName(metro.metro) })}
          connections={connections.map(({ label, declared }) => ({ ...declared, label }))}
        />
      )}
    </section>
  );
}
