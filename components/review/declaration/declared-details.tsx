import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/class-names";
import { DescriptionList } from "@/components/ui/description-list";
import { Mbps } from "@/components/ui/quantity";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import type { DeclaredList } from "@/lib/partnership/review/declaration/declared-pages";
import type { CommentHref } from "./comment-column";
import { DeclaredContacts } from "./declared-contacts";
import { DeclaredLocations } from "./declared-locations";
import { DeclaredRouting } from "./declared-routing";
import { DeclaredSites } from "./declared-sites";

/** What the partner declares at length: contacts, locations and links, users, routing. */
export function DeclaredDetails({
  document,
  pages,
  hrefFor,
  commentHref = null,
}: {
  document: ApplicationDocument;
  /** The pages of the long lists, from 1. */
  pages: Readonly<Record<DeclaredList, number>>;
  /** The address of a page of a list. */
  hrefFor: (list: DeclaredList, page: number) => string;
  /** Null where nobody comments. */
  commentHref?: CommentHref | null;
}) {
  const t = useTranslations("review.document");
  const { contacts = [], traffic, routing, measurements = [] } = document;
  const sites = traffic?.sites ?? [];
  const peak = traffic?.peakMbps;
  return (
    <>
      <Card title={t("contacts.title")} id="contacts" flush>
        <DeclaredContacts contacts={contacts} commentHref={commentHref} />
      </Card>
      <Card title={t("locations.title")} id="locations">
        <DeclaredLocations
          document={document}
          page={pages.locations}
          hrefFor={(page) => hrefFor("locations", page)}
          commentHref={commentHref}
        />
      </Card>
      <div className={cx("grid items-start gap-6", !commentHref && "lg:grid-cols-2")}>
        <Card title={t("sites.title")} id="sites" flush>
          <div className="border-b border-line px-4 py-2">
            <DescriptionList
              items={[
                {
                  key: "peak",
                  term: t("sites.peak"),
                  value: peak === undefined ? null : <Mbps value={peak} />,
                },
                {
                  key: "count",
                  term: t("sites.count"),
                  value: t("sites.number", { count: sites.length }),
                },
                {
                  key: "measurements",
                  term: t("measurements"),
                  value:
                    measurements.length > 0 &&
                    t("measurement-count", { count: measurements.length }),
                },
              ].map((item) => ({ ...item, value: item.value || null }))}
            />
          </div>
          <DeclaredSites
            sites={sites}
            page={pages.sites}
            hrefFor={(page) => hrefFor("sites", page)}
            commentHref={commentHref}
          />
        </Card>
        <Card title={t("routing.title")} id="routing">
          <DeclaredRouting
            routing={routing}
            page={pages.prefixes}
            hrefFor={(page) => hrefFor("prefixes", page)}
          />
        </Card>
      </div>
    </>
  );
}
