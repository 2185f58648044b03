import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Policy } from "@/lib/policy/policy";
import type { ApplicationDocument } from "@/lib/requirements/document";
import { FailureSimulation } from "./failure-simulation";
import type { Selection } from "./loss-address";
import { NearestEdgeTable } from "./nearest-edge-table";

/** What a simulation page shows of a document: failures on the map, then each site's edges. */
export function SimulationSections({
  document,
  selection,
  hrefFor,
  policy,
}: {
  document: ApplicationDocument;
  selection: Selection;
  hrefFor: (selection: Partial<Selection>) => string;
  policy: Policy;
}) {
  const t = useTranslations("map.page");
  return (
    <div className="space-y-6">
      <Card id="failure" title={t("failure")}>
        <FailureSimulation
          document={document}
          selection={selection}
          hrefFor={hrefFor}
          policy={policy}
        />
      </Card>
      <Card id="nearest" title={t("nearest")}>
        <NearestEdgeTable document={document} policy={policy} />
      </Card>
    </div>
  );
}
