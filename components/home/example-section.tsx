import Link from "next/link";
import { useTranslations } from "next-intl";
import { coverageOf } from "@/components/map/coverage";
import { CoverageFigure } from "@/components/map/coverage-figure";
import { countStatuses, groupResults } from "@/components/report/attention-order";
import { RuleResultItem } from "@/components/report/rule-result";
import { VerdictBanner } from "@/components/report/verdict-banner";
import { routes } from "@/lib/platform/routes/routes";
import { exampleDocument } from "./example-document";
import { exampleReport } from "./example-report";

/** The report of a fictional provider with its map: the product itself, not a picture of it. */
export function ExampleSection() {
  const t = useTranslations("home.example");
  const report = exampleReport();
  const coverage = coverageOf(exampleDocument, report);
  const partner = exampleDocument.partner.name;
  const counts = countStatuses(report);
  return (
    <section aria-labelledby="example" className="space-y-5">
      <div>
        <h2 id="example" className="text-xl font-semibold">
          {t("title")}
        </h2>
        <p className="mt-1 max-w-3xl text-muted">
          {t("lead", {
            partner,
            locations: coverage.locations.length,
            sites: coverage.sites.length,
          })}
        </p>
      </div>
      <VerdictBanner report={report} headingLevel="h3" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <CoverageFigure coverage={coverage} partner={partner} />
        <div className="space-y-4">
          <h3 className="font-semibold">{t("fails")}</h3>
          <ul className="divide-y divide-line rounded-card border border-line bg-surface">
            {groupResults(report).fail.map((result) => (
              <RuleResultItem key={result.rule} result={result} />
            ))}
          </ul>
          <p className="text-muted">
            {t("rest", { warns: counts.warn, unknowns: counts.unknown, passes: counts.pass })}
          </p>
          <p className="flex flex-wrap gap-x-5 gap-y-1">
            <Link href={`${routes.format()}#example`} className="link">
              {t("document")}
            </Link>
            <Link href={routes.requirements()} className="link">
              {t("requirements")}
            </Link>
          </p>
        </div>
      </div>
    </section>
  );
}
