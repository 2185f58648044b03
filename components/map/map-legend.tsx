import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import styles from "./map.module.css";
import { locationShapes, siteShapes } from "./mark-shapes";
import { type MarkState, markStates } from "./mark-state";

function Entry({ state, site, words }: { state: MarkState; site: boolean; words: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg viewBox="-10 -10 20 20" aria-hidden="true" className={styles.swatch}>
        <path
          className={cx(styles.mark, site && styles.site, styles[state])}
          transform={`scale(${site ? 6 : 8})`}
          d={(site ? siteShapes : locationShapes)[state]}
        />
      </svg>
      {words}
    </li>
  );
}

/** What the shapes of a map mean; only those that are on it. */
export function MapLegend({
  locations,
  sites,
}: {
  locations: ReadonlySet<MarkState>;
  sites: ReadonlySet<MarkState>;
}) {
  const t = useTranslations("map.legend");
  return (
    <ul aria-label={t("label")} className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
      {markStates
        .filter((state) => locations.has(state))
        .map((state) => (
          <Entry key={`l ${state}`} state={state} site={false} words={t(`location.${state}`)} />
        ))}
      {markStates
        .filter((state) => sites.has(state))
        .map((state) => (
          <Entry key={`s ${state}`} state={state} site={true} words={t(`site.${state}`)} />
        ))}
    </ul>
  );
}
