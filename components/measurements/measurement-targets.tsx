import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { useMetroName } from "@/components/ui/metro-name";

/** PeeringDB's entry of Microsoft's network, AS8075. */
const microsoftAtPeeringDb = "https://www.peeringdb.com/net/694";

/** Metros named one by one. */
const maxNamed = 12;

/**
 * Which addresses at an edge to measure against. Microsoft publishes none for an edge, so none is
 * suggested: what a person can use instead is said, with where it is found.
 */
export function MeasurementTargets({ metros }: { metros: readonly string[] }) {
  const t = useTranslations("measurements.page.targets");
  const format = useFormatter();
  const metroName = useMetroName();
  const named =
    metros.length === 0 || metros.length > maxNamed
      ? t("yourEdges")
      : format.list(metros.map(metroName), { type: "disjunction" });
  const b = (parts: ReactNode) => <strong>{parts}</strong>;
  return (
    <Card title={t("title")} id="targets">
      <div className="max-w-3xl space-y-2">
        <p>{t("unknown", { metros: named })}</p>
        <ul className="list-disc space-y-1 ps-5">
          <li>{t.rich("session", { b })}</li>
          <li>{t.rich("glass", { b })}</li>
          <li>
            {t.rich("exchange", {
              b,
              link: (parts) => (
                <a className="link" href={microsoftAtPeeringDb} rel="noreferrer">
                  {parts}
                </a>
              ),
            })}
          </li>
        </ul>
        <p className="text-muted">{t("name")}</p>
      </div>
    </Card>
  );
}
