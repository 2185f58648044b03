import { useTranslations } from "next-intl";
import { RegionName } from "@/components/directory/region-name";
import { useMetroName } from "@/components/ui/metro-name";
import { PageLinks } from "@/components/ui/pagination";
import { Mbps } from "@/components/ui/quantity";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { buildSubject } from "@/lib/core/requirements/subject";
import { declaredId } from "@/lib/partnership/review/declaration/declaration-address";
import { locationPages } from "@/lib/partnership/review/declaration/declared-pages";
import type { CommentHref } from "./comment-column";
import { ConnectionTable } from "./connection-table";

/** Nothing here depends on the moment. */
const anyMoment = new Date(0);

type Joined = ReturnType<typeof buildSubject>["locations"][number];

/** The declared locations, each with its connections, page by page. */
export function DeclaredLocations({
  document,
  page,
  hrefFor,
  commentHref,
}: {
  document: ApplicationDocument;
  /** From 1; beyond the ends the nearest page is shown. */
  page: number;
  hrefFor: (page: number) => string;
  commentHref: CommentHref | null;
}) {
  const t = useTranslations("review.document.locations");
  const { locations } = buildSubject({ document, now: anyMoment });
  if (locations.length === 0) return <p className="text-muted italic">{t("none")}</p>;
  const pages = locationPages(locations);
  const current = Math.min(page, pages.length);
  const [from, to] = pages[current - 1] ?? [0, 0];
  return (
    <div className="space-y-6">
      {locations.slice(from, to).map((location) => (
        <DeclaredLocation key={location.path} location={location} commentHref={commentHref} />
      ))}
      {pages.length > 1 && (
        <PageLinks
          page={current}
          pages={pages.length}
          range={{ from: from + 1, to, total: locations.length }}
          hrefFor={hrefFor}
        />
      )}
    </div>
  );
}

function DeclaredLocation({
  location,
  commentHref,
}: {
  location: Joined;
  commentHref: CommentHref | null;
}) {
  const t = useTranslations("review.document.locations");
  const metroName = useMetroName();
  const { metro, connections, capacityMbps } = location;
  return (
    <section id={declaredId(location.path)} className="scroll-mt-4 space-y-1.5">
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
          connections={connections.map(({ label, declared }, at) => ({
            ...declared,
            label,
            path: `${location.path}/connections/${at}`,
          }))}
          commentHref={commentHref}
        />
      )}
    </section>
  );
}
