import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { EvaluationInput } from "@/lib/core/requirements/evaluate";
import { additionQuery, readAddition } from "./addition-address";
import { FailureSimulation } from "./failure-simulation";
import { readSelection, selectionQuery } from "./loss-address";
import { NearestEdgeTable } from "./nearest-edge-table";
import { WhatIfPanel } from "./what-if-panel";

/**
 * What a simulation page shows: failures on the map, what an addition would change, and each
 * site's edges. What is picked stands in the page's address.
 */
export function SimulationSections({
  input,
  search,
  path,
}: {
  input: EvaluationInput;
  /** The page's search parameters. */
  search: Readonly<Record<string, string | string[] | undefined>>;
  /** The page's own address, without search parameters. */
  path: string;
}) {
  const t = useTranslations("map.page");
  const { document, policy } = input;
  return (
    <div className="space-y-6">
      <Card id="failure" title={t("failure")}>
        <FailureSimulation
          document={document}
          selection={readSelection(search)}
          hrefFor={(selection) => path + selectionQuery(selection)}
          policy={policy}
        />
      </Card>
      <Card id="what-if" title={t("what-if")}>
        <WhatIfPanel input={input} addition={readAddition(search)} action={path} />
      </Card>
      <Card id="nearest" title={t("nearest")}>
        <NearestEdgeTable
          document={document}
          policy={policy}
          tryHref={(metro) => `${path}${additionQuery({ kind: "location", metro })}#what-if`}
        />
      </Card>
    </div>
  );
}
