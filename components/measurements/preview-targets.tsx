import { useTranslations } from "next-intl";
import { controlClass, Field } from "@/components/forms/field";
import { MetroName } from "@/components/ui/metro-name";
import { RowTh, Table, TableBody, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import {
  maxTargets,
  type StagedAtlas,
} from "@/lib/partnership/applications/measurements/measurements-stored";

/** For each target, the edge metro it stands in. */
export function PreviewTargets({
  targets,
  declaredMetros,
}: {
  targets: StagedAtlas["targets"];
  declaredMetros: readonly string[];
}) {
  const t = useTranslations("measurements.page.preview");
  const others = edgeMetros.map(({ metro }) => metro).filter((m) => !declaredMetros.includes(m));
  return (
    <section aria-labelledby="targets" className="space-y-2">
      <h3 id="targets" className="font-semibold">
        {t("targetsTitle")}
      </h3>
      <p className="text-muted">{t("targetsHint")}</p>
      <div className="rounded-card border border-line">
        <Table caption={t("targetsTitle")} captionHidden>
          <TableHead>
            <Th>{t("target")}</Th>
            <Th>{t("measured")}</Th>
            <Th>{t("metro")}</Th>
          </TableHead>
          <TableBody>
            {targets.slice(0, maxTargets).map(({ target, results, probes, metro }, index) => (
              <Tr key={target}>
                <RowTh label={t("target")} className="break-all">
                  {target}
                </RowTh>
                <Td label={t("measured")}>{t("measuredCount", { results, probes })}</Td>
                <Td label={t("metro")}>
                  <Field
                    name={`metro-${index}`}
                    label={t("metroOf", { target })}
                    labelHidden
                    className="max-w-72"
                  >
                    {(control) => (
                      <select {...control} defaultValue={metro} className={`${controlClass} pe-8`}>
                        <option value="">{t("leftOut")}</option>
                        <MetroGroup label={t("yours")} metros={declaredMetros} />
                        <MetroGroup label={t("all")} metros={others} />
                      </select>
                    )}
                  </Field>
                </Td>
              </Tr>
            ))}
          </TableBody>
        </Table>
      </div>
      {targets.length > maxTargets && (
        <p>{t("moreTargets", { count: targets.length - maxTargets, most: maxTargets })}</p>
      )}
    </section>
  );
}

function MetroGroup({ label, metros }: { label: string; metros: readonly string[] }) {
  if (metros.length === 0) return null;
  return (
    <optgroup label={label}>
      {[...new Set(metros)].map((metro) => (
        <option key={metro} value={metro}>
          <MetroName metro={metro} />
        </option>
      ))}
    </optgroup>
  );
}
