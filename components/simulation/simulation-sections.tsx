import { getLocale, getTranslations } from "next-intl/server";
import type { FindingsHref } from "@/components/report/rule-result";
import { Card } from "@/components/ui/card";
import { metroName } from "@/lib/core/edges/metro-name";
import type { EvaluationInput } from "@/lib/core/requirements/evaluate";
import { additionQuery, readAddition } from "./addition-address";
import { FailureSimulation } from "./failure-simulation";
import {
  askedQuery,
  listPageQuery,
  readAsked,
  readListPages,
  type SimulationList,
} from "./list-pages";
import { readSelection, selectionQuery } from "./loss-address";
import { NearestEdgeTable } from "./nearest-edge-table";
import { play } from "./played";
import { WhatIfPanel } from "./what-if-panel";

/** With more, a page shows the failure or the addition. */
const manySites = 500;

/**
 * What a simulation page shows: failures on the map, what an addition would change, and each
 * site's edges. What is picked stands in the page's address.
 */
export async function SimulationSections({
  input,
  search,
  path,
  findingsHref,
}: {
  input: EvaluationInput;
  /** The page's search parameters. */
  search: Readonly<Record<string, string | string[] | undefined>>;
  /** The page's own address, without search parameters. */
  path: string;
  /** The page with all findings of a rule in the report with the addition. */
  findingsHref: FindingsHref;
}) {
  const [t, locale] = await Promise.all([getTranslations("map.page"), getLocale()]);
  const { document, policy } = input;
  const selection = readSelection(search);
  const pages = readListPages(search);
  const { loss, addition, edges } = await play(input, {
    selection,
    addition: readAddition(search),
    page: pages.sites,
  });
  const pageHref = (list: SimulationList) => (page: number) =>
    `${path}${listPageQuery(search, list, page)}#${list}`;
  const large = edges.count > manySites;
  const asked = readAsked(search);
  const added = addition?.answer.ok ? addition.addition : null;
  return (
    <div className="space-y-6">
      <Card id="failure" title={t("failure")}>
        <FailureSimulation
          played={loss}
          selection={selection}
          hrefFor={(picked) => path + selectionQuery(picked)}
          policy={policy}
          aside={addition !== null && selection.fail === "" && large}
          page={pages.places}
          pageHref={pageHref("places")}
          restHref={
            large && asked !== "losses" ? `${path}${askedQuery(search, "losses")}#losses` : null
          }
        />
      </Card>
      <Card id="what-if" title={t("what-if")}>
        <WhatIfPanel
          declared={(document.locations ?? []).map(({ metro }) => metro)}
          played={addition}
          action={path}
          findingsHref={findingsHref}
          reportHref={
            large && asked !== "report" ? `${path}${askedQuery(search, "report")}#what-if` : null
          }
          onlyReport={large && asked === "report"}
        />
      </Card>
      <Card
        id="nearest"
        title={added ? t("nearest-with", { metro: metroName(added.metro, locale) }) : t("nearest")}
      >
        <NearestEdgeTable
          edges={edges}
          policy={policy}
          pageHref={pageHref("sites")}
          tryHref={(metro) => `${path}${additionQuery({ kind: "location", metro })}#what-if`}
        />
      </Card>
    </div>
  );
}
