import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { useMetroName } from "@/components/ui/metro-name";
import { RowTh, Table, TableBody, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { ListedMeasurement } from "@/lib/partnership/applications/measurements/measurements-page";
import { measurementKey } from "@/lib/sources/atlas/new-measurements";

/** One page of measurements; inside a form each has a button that names it. */
export function MeasurementTable({
  rows,
  marked,
  removable,
}: {
  rows: readonly ListedMeasurement[];
  marked: number | null;
  removable: boolean;
}) {
  const t = useTranslations("measurements.page.declared");
  const metroName = useMetroName();
  return (
    <Table caption={t("caption")} captionHidden>
      <TableHead>
        <Th>{t("site")}</Th>
        <Th>{t("metro")}</Th>
        <Th align="end">{t("rtt")}</Th>
        <Th>{t("when")}</Th>
        <Th>{t("source")}</Th>
        {removable && (
          <Th>
            <span className="sr-only">{t("actions")}</span>
          </Th>
        )}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr
            key={row.index}
            id={`measurement-${row.index}`}
            tabIndex={-1}
            className={row.index === marked ? "bg-accent-soft" : undefined}
          >
            <RowTh label={t("site")}>{row.site}</RowTh>
            <Td label={t("metro")}>{metroName(row.metro)}</Td>
            <Td label={t("rtt")} align="end">
              {t("milliseconds", { value: row.rttMs })}
            </Td>
            <Td label={t("when")}>
              <TimeStamp at={row.measuredAt} relative={false} />
              {!row.fresh && (
                <div>
                  <Badge tone="neutral">{t(row.ahead ? "inFuture" : "tooOld")}</Badge>
                </div>
              )}
            </Td>
            <Td label={t("source")}>{row.source ?? ""}</Td>
            {removable && (
              <Td>
                <Button
                  type="submit"
                  size="small"
                  name="measurement"
                  value={measurementKey(row)}
                  aria-label={t("removeLabel", {
                    site: row.site,
                    metro: metroName(row.metro),
                    when: row.measuredAt,
                  })}
                >
                  {t("remove")}
                </Button>
              </Td>
            )}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
