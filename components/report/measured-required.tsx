import { useTranslations } from "next-intl";
import { Count, Km, Mbps, Ms, Percent } from "@/components/ui/quantity";
import type { Finding, FindingValue } from "@/lib/requirements/report";
import { type MeasureUnit, unitOf } from "./measure-units";

const quantities = { mbps: Mbps, km: Km, ms: Ms, percent: Percent, count: Count } as const;

function Value({ value, unit }: { value: FindingValue; unit: MeasureUnit }) {
  if (typeof value === "string") return value;
  const Quantity = quantities[unit];
  return <Quantity value={value} />;
}

/** "Measured 82 km · Required 100 km", where the finding has numbers to compare. */
export function MeasuredRequired({ rule, finding }: { rule: string; finding: Finding }) {
  const t = useTranslations("report");
  const { measured, required } = finding;
  if (measured === undefined && required === undefined) return null;
  const unit = unitOf(rule);
  return (
    <dl className="flex flex-wrap gap-x-5 text-sm">
      {measured !== undefined && (
        <div className="flex gap-1.5">
          <dt className="text-muted">{t("measured")}</dt>
          <dd className="font-medium">
            <Value value={measured} unit={unit} />
          </dd>
        </div>
      )}
      {required !== undefined && (
        <div className="flex gap-1.5">
          <dt className="text-muted">{t("required")}</dt>
          <dd className="font-medium">
            <Value value={required} unit={unit} />
          </dd>
        </div>
      )}
    </dl>
  );
}
