import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Fold } from "@/components/ui/fold";
import { pageRange } from "@/components/ui/page-range";
import { Pagination } from "@/components/ui/pagination";
import { formatAsn } from "@/lib/core/network/asn";
import type { Routing } from "@/lib/core/requirements/document";
import { declaredOnPage } from "@/lib/partnership/review/declaration/declared-pages";

const flags = [
  "tagsPeeringServiceCommunity",
  "acceptsReturnTrafficAtEveryEdge",
  "announcesConsistently",
  "filtersAs12076",
  "usesStaticRoutes",
  "manrsParticipant",
] as const satisfies readonly (keyof Routing)[];

/** Prefixes or ASNs written out; a longer list is folded away whole. */
const few = 12;
/** Most that a folded list writes out. */
const most = 1000;
const pageSize = declaredOnPage.prefixes;

/** The declared routing: what is announced and how. */
export function DeclaredRouting({
  routing = {},
  page,
  hrefFor,
}: {
  routing?: Routing;
  /** Of the prefixes, from 1. */
  page: number;
  hrefFor: (page: number) => string;
}) {
  const t = useTranslations("review.document.routing");
  const words = useTranslations("ui.triState");
  const classes = useTranslations("review.document.routing.classes");
  const declared = routing.prefixes ?? [];
  const range = pageRange(page, pageSize, declared.length);
  const prefixes = declared
    .slice(Math.max(0, range.from - 1), range.to)
    .map(({ prefix, trafficClass }) =>
      trafficClass ? `${prefix} (${classes(trafficClass)})` : prefix,
    );
  const asns = routing.registeredOriginAsns?.map(formatAsn);
  return (
    <DescriptionList
      items={[
        { key: "asSet", term: t("asSet"), value: routing.asSet },
        {
          key: "prefixes",
          term: t("prefixes"),
          value: prefixes.length > 0 && (
            <div id="prefixes" className="space-y-3">
              <LongList
                items={prefixes}
                count={t("prefix-count", { count: declared.length })}
                open={range.page > 1}
              />
              {range.pages > 1 && (
                <Pagination
                  page={range.page}
                  pageSize={pageSize}
                  total={declared.length}
                  hrefFor={hrefFor}
                />
              )}
            </div>
          ),
        },
        {
          key: "asns",
          term: t("registeredOriginAsns"),
          value: asns && <LongList items={asns} count={t("asn-count", { count: asns.length })} />,
        },
        ...flags.map((flag) => {
          const value = routing[flag];
          return {
            key: flag,
            term: t(flag),
            value: value === undefined ? null : words(value ? "yes" : "no"),
          };
        }),
      ].map((item) => ({ ...item, value: item.value === false ? null : item.value }))}
    />
  );
}

/** A list on its lines when it is short, else folded behind its count. */
function LongList({
  items,
  count,
  open = false,
}: {
  items: readonly string[];
  count: string;
  open?: boolean;
}) {
  const t = useTranslations("review.document");
  if (items.length === 0) return count;
  const list = (
    <ul className="tabular-nums">
      {items.slice(0, most).map((item) => (
        <li key={item}>{item}</li>
      ))}
      {items.length > most && (
        <li className="text-muted">{t("left-out", { count: items.length - most })}</li>
      )}
    </ul>
  );
  return items.length <= few ? (
    list
  ) : (
    <Fold summary={count} open={open}>
      {list}
    </Fold>
  );
}
