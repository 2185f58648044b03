import { useTranslations } from "next-intl";
import { DescriptionList } from "@/components/ui/description-list";
import { Fold } from "@/components/ui/fold";
import { formatAsn } from "@/lib/core/network/asn";
import type { Routing } from "@/lib/core/requirements/document";

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

/** The declared routing: what is announced and how. */
export function DeclaredRouting({ routing = {} }: { routing?: Routing }) {
  const t = useTranslations("review.document.routing");
  const words = useTranslations("ui.triState");
  const classes = useTranslations("review.document.routing.classes");
  const prefixes = (routing.prefixes ?? []).map(({ prefix, trafficClass }) =>
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
            <LongList items={prefixes} count={t("prefix-count", { count: prefixes.length })} />
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
function LongList({ items, count }: { items: readonly string[]; count: string }) {
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
  return items.length <= few ? list : <Fold summary={count}>{list}</Fold>;
}
