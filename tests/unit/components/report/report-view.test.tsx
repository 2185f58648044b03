import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReportSummary } from "@/components/report/report-summary";
import { ReportView } from "@/components/report/report-view";
import { RuleFindings } from "@/components/report/rule-findings";
import { metroName } from "@/lib/core/edges/metro-name";
import type { Report } from "@/lib/core/requirements/report";
import type { Locale } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

const report: Report = {
  policyVersion: "2026-11",
  evaluatedAt: "2026-11-22T12:00:00.000Z",
  verdict: "falls-short",
  results: [
    {
      rule: "asn-public",
      level: "mandatory",
      status: "pass",
      findings: [
        {
          status: "pass",
          code: "asn-is-public",
          path: "/partner/asn",
          measured: 399901,
          values: { asn: "AS399901" },
        },
      ],
    },
    { rule: "manrs", level: "recommended", status: "not-applicable", findings: [] },
    {
      rule: "local-redundancy",
      level: "mandatory",
      status: "fail",
      findings: [
        {
          status: "fail",
          code: "single-connection",
          path: "/locations/0/connections",
          measured: 1,
          required: 2,
          values: { metro: "Oslo", missing: 1 },
        },
      ],
    },
  ],
};

async function render(locale: Locale, element: React.ReactNode) {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await messagesFor(locale)} timeZone="UTC">
      {element}
    </NextIntlClientProvider>,
  );
}

const toField = (path: string) => (path.startsWith("/locations") ? `/form#${path}` : null);

describe.each(["en", "zh-TW"] as const)("a report in %s", (locale) => {
  it("has words for everything it shows", async () => {
    const errors: unknown[] = [];
    const html = renderToStaticMarkup(
      <NextIntlClientProvider
        locale={locale}
        messages={await messagesFor(locale)}
        timeZone="UTC"
        onError={(error) => errors.push(error)}
      >
        <ReportView report={report} fieldHref={toField} />
        <ReportSummary report={report} fieldHref={toField} reportHref="/report" />
      </NextIntlClientProvider>,
    );
    expect(errors).toEqual([]);
    expect(html).not.toContain("rules.");
  });
});

describe("a report", () => {
  it("shows fails before passes, whatever the catalogue's order, and folds what is fine", async () => {
    const html = await render("en", <ReportView report={report} />);
    expect(html.indexOf("rule-local-redundancy")).toBeGreaterThan(-1);
    expect(html.indexOf("rule-local-redundancy")).toBeLessThan(html.indexOf("<details"));
    expect(html.indexOf("rule-asn-public")).toBeGreaterThan(html.indexOf("<details"));
    expect(html.indexOf("rule-manrs")).toBeGreaterThan(html.indexOf("rule-asn-public"));
  });

  it("links a finding to its field and only where there is one", async () => {
    const html = await render("en", <ReportView report={report} fieldHref={toField} />);
    expect(html).toContain('href="/form#/locations/0/connections"');
    expect(html).not.toContain('href="/form#/partner/asn"');
    expect(html).toContain('href="/requirements/local-redundancy"');
  });

  it("compares measured and required for what is not in order", async () => {
    const html = await render("en", <ReportView report={report} />);
    expect(html.match(/Measured/g)).toHaveLength(1);
    expect(html).toContain("At least");
  });

  it("announces the counts politely in the summary", async () => {
    const html = await render("en", <ReportSummary report={report} />);
    expect(html).toMatch(
      /aria-live="polite"[^>]*>Falls short\. 1 fails, 0 unknown, 0 warnings, 1 passes\./,
    );
  });
});

describe("a report with waivers laid over it", () => {
  const accepted = { reason: "A second link is ordered.", by: ["Ada Lund", "Bo Falk"] };
  const waived = (told: typeof accepted | null) => ({
    verdict: "meets" as const,
    rules: { "local-redundancy": { endsOn: "2026-12-31", accepted: told } },
  });

  it.each([
    ["en", "Meets the requirements with 1 waiver", "One rule fails and is waived"],
    ["zh-TW", "符合需求（含 1 項豁免）", "1 項規則不符合但已豁免"],
  ] as const)(
    "never reads like one that meets the requirements, in %s",
    async (locale, verdict, group) => {
      const html = await render(locale, <ReportView report={report} waived={waived(accepted)} />);
      expect(html).toContain(verdict);
      expect(html).toContain(group);
      // What fails is still told.
      expect(html).toContain(metroName("Oslo", locale));
      expect(html).not.toContain("bg-pass-soft");
    },
  );

  it("tells reviewers why and by whom, and partners only until when", async () => {
    const forReviewer = await render(
      "en",
      <ReportView report={report} waived={waived(accepted)} />,
    );
    expect(forReviewer).toContain("A second link is ordered.");
    expect(forReviewer).toContain("Ada Lund and Bo Falk");
    const forPartner = await render("en", <ReportView report={report} waived={waived(null)} />);
    expect(forPartner).toContain("Waived");
    expect(forPartner).toContain("Dec 31, 2026");
    expect(forPartner).not.toContain("Lund");
    expect(forPartner).not.toContain("ordered");
  });
});

describe("a report with hundreds of findings", () => {
  const finding = (at: number) => ({
    status: "fail" as const,
    code: "single-connection",
    path: `/locations/${at}`,
    measured: 1,
    required: 2,
    values: { metro: `Metro ${at}`, missing: 1 },
  });
  const large: Report = {
    ...report,
    results: [
      {
        rule: "local-redundancy",
        level: "mandatory",
        status: "fail",
        findings: Array.from({ length: 230 }, (_, at) => finding(at)),
      },
    ],
  };

  it("shows twenty of a rule, and leads to all of them", async () => {
    const html = await render(
      "en",
      <ReportView report={large} findingsHref={(rule) => `/findings/${rule}`} />,
    );
    expect(html.match(/Metro \d+ /g)?.length).toBe(20);
    expect(html).toContain("20 of 230 findings.");
    expect(html).toContain('href="/findings/local-redundancy"');
    expect(html).toContain("All 230 findings");
  });

  it("shows each of them on one page or another", async () => {
    const seen = new Set<string>();
    for (let page = 1; page <= 3; page += 1) {
      const html = await render(
        "en",
        <RuleFindings
          report={large}
          rule="local-redundancy"
          page={page}
          hrefFor={(number) => `?page=${number}`}
        />,
      );
      for (const [metro] of html.matchAll(/Metro \d+/g)) seen.add(metro);
    }
    expect(seen.size).toBe(230);
  });
});
