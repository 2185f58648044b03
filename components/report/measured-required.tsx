import { useFormatter, useTranslations } from "next-intl";
import { Asn, Count, Days, Km, Mbps, Ms, Percent } from "@/components/ui/quantity";
import type { Finding, FindingValue } from "@/lib/core/requirements/report";
import { boundOf } from "./bound";
import { digitsApart } from "./digits-apart";
import { type MeasureUnit, unitOf } from "./measure-units";

const quantities = {
  mbps: Mbps,
  km: Km,
  ms: Ms,
  percent: Percent,
  days: Days,
  asn: Asn,
  count: Count,
} as const;

const precise = { km: "kmPrecise", ms: "msPrecise", percent: "percentPrecise" } as const;

type ValueProps = { value: FindingValue; unit: MeasureUnit; digits: number | null };

function Value({ value, unit, digits }: ValueProps) {
  const t = useTranslations("ui.units");
  const format = useFormatter();
  if (typeof value === "string") return value;
  if (digits !== null && (unit === "km" || unit === "ms" || unit === "percent")) {
    const shown = format.number(unit === "percent" ? value * 100 : value, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return t(precise[unit], { value: shown });
  }
  const Quantity = quantities[unit];
  return <Quantity value={value} />;
}

/**
 * "Measured 82 km · At least 100 km", where a finding has both and they are not in order. A pass
 * says what was seen in its sentence.
 */
export function MeasuredRequired({ rule, finding }: { rule: string; finding: Finding }) {
  const t = useTranslations("report");
  const { measured, required, status } = finding;
  if (status === "pass" || measured === undefined || required === undefined) return null;
  const unit = unitOf(rule);
  const digits = digitsApart(measured, required, unit);
  return (
    <dl className="flex flex-wrap gap-x-5 text-sm">
      <div className="flex gap-1.5">
        <dt className="text-muted">{t("measured")}</dt>
        <dd className="font-semibold">
          <Value value={measured} unit={unit} digits={digits} />
        </dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="text-muted">{t(boundOf(rule, measured, required))}</dt>
        <dd className="font-semibold">
          <Value value={required} unit={unit} digits={digits} />
        </dd>
      </div>
    </dl>
  );
}
