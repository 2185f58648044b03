import { useFormatter, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Mbps } from "@/components/ui/quantity";
import type { ApplicationDocument } from "@/lib/core/requirements/document";

/** How much is declared of what, each with the way to it; older links to a list end here. */
export function DeclarationSummary({
  document,
  href,
}: {
  document: ApplicationDocument;
  /** The page of the declaration, or a part of it. */
  href: (part?: string) => string;
}) {
  const t = useTranslations("review.declaration");
  const format = useFormatter();
  const { contacts = [], locations = [], traffic, routing, measurements = [] } = document;
  const connections = locations.reduce((sum, each) => sum + (each.connections?.length ?? 0), 0);
  const peak = traffic?.peakMbps;
  const parts = [
    { id: "contacts", count: contacts.length },
    {
      id: "locations",
      count: locations.length,
      more: t("connections", { count: connections }),
    },
    {
      id: "sites",
      count: traffic?.sites?.length ?? 0,
      more:
        peak === undefined ? null : (
          <>
            {t("peak")} <Mbps value={peak} />
          </>
        ),
    },
    { id: "routing", count: routing?.prefixes?.length ?? 0 },
    { id: "measurements", count: measurements.length },
  ] as const;
  return (
    <Card
      title={t("title")}
      id="declaration"
      actions={
        <LinkButton href={href()} size="small">
          {t("open")}
        </LinkButton>
      }
    >
      <ul className="grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-5">
        {parts.map((part) => (
          <li key={part.id} id={part.id}>
            <a href={href(part.id === "measurements" ? "sites" : part.id)} className="link">
              {t(`parts.${part.id}`)}
            </a>{" "}
            <span className="tabular-nums">{format.number(part.count)}</span>
            {"more" in part && part.more && (
              <span className="block text-sm text-muted">{part.more}</span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
