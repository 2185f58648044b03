import { useTranslations } from "next-intl";
import { Asn, Count, Days, Km, Mbps, Ms, Percent } from "@/components/ui/quantity";
import type { Finding, FindingValue } from "@/lib/core/requirements/report";
import { boundOf } from "./bound";
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

function Value({ value, unit }: { value: FindingValue; unit: MeasureUnit }) {
  if (typeof value === "string") return value;
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
  return (
    <dl className="flex flex-wrap gap-x-5 text-sm">
      <div className="flex gap-1.5">
        <dt className="text-muted">{t("measured")}</dt>
        <dd className="font-semibold">
          <Value value={measured} unit={unit} />
        </dd>
      </div>
      <div className="flex gap-1.5">
        <dt className="text-muted">{t(boundOf(rule, measured, required))}</dt>
        <dd className="font-semibold">
          <Value value={required} unit={unit} />
        </dd>
      </div>
    </dl>
  );
}
