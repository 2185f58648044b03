import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PagedForm } from "@/components/application-form/paged-form";
import { openDraft } from "@/lib/partnership/applications/draft/draft";
import type { OpenApplication } from "@/lib/partnership/applications/draft/queries";
import { isLarge } from "@/lib/partnership/applications/form/form-size";
import { pagedForm } from "@/lib/partnership/applications/form/paged-form";
import { readForm } from "@/lib/partnership/applications/form/read-form";
import { messagesFor } from "@/lib/platform/i18n/messages";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { knownEvidence, largest, now } from "@/tests/bench/documents";

const document = largest("amiss", { siteCount: 10_000, measurementCount: 2000 });
const draft = openDraft({ asn: BigInt(document.partner.asn), document, unparsed: {} });
const reading = readForm(draft.values, draft.basis, knownEvidence(), now);
const open = {
  ...draft,
  id: "a1",
  peeringDb: { answer: null, failure: null },
  begun: null,
} as unknown as OpenApplication;
const router = {} as unknown as ComponentProps<typeof AppRouterContext.Provider>["value"];

async function render(section: FormSection, page: number, view: "cards" | "table" = "cards") {
  const given = pagedForm(open, reading, { section, page });
  const html = renderToStaticMarkup(
    <AppRouterContext.Provider value={router}>
      <NextIntlClientProvider locale="en" messages={await messagesFor("en")} timeZone="UTC">
        <PagedForm
          section={section}
          {...given}
          applicationId="a1"
          version={7}
          savedAt={now.toISOString()}
          mayEdit
          cities={null}
          citySearch=""
          view={view}
          changes={null}
          listed={null}
          comments={[]}
          save={async (state) => state}
          submit={async (state) => state}
        />
      </NextIntlClientProvider>
    </AppRouterContext.Provider>,
  );
  return { html, given };
}

describe("the form of an application with 10,000 sites", () => {
  it("is one of which the browser holds a page", () => {
    expect(isLarge(draft.values, draft.basis)).toBe(true);
  });

  it.each([
    ["organisation", 1],
    ["locations", 2],
    ["traffic", 200],
    ["routing", 3],
    ["submit", 1],
  ] as const)("weighs little: %s, page %i", async (section, page) => {
    const { html, given } = await render(section, page);
    // What the browser is given comes twice: as HTML, and as the properties of the form.
    expect(html.length + JSON.stringify(given).length).toBeLessThan(210_000);
    expect(JSON.stringify(given).length).toBeLessThan(40_000);
  });

  it("has the fields of its page under their pointers", async () => {
    const { html } = await render("traffic", 200);
    const named = [...html.matchAll(/name="(\/traffic\/sites\/\d+)\/name"/g)].map(([, at]) => at);
    expect(named).toHaveLength(50);
    expect(named[0]).toBe("/traffic/sites/9950");
    expect(html).toContain('value="Place 9999"');
    expect(html).toContain('name="page" value="200"');
    expect(html).toContain('href="/applications/a1/traffic?page=199"');
  });

  it("is left by buttons that save where no scripts run", async () => {
    const { html } = await render("traffic", 200);
    const without = [...html.matchAll(/<noscript>.*?<\/noscript>/g)].join("");
    for (const section of ["organisation", "locations", "routing", "submit"]) {
      expect(without).toContain(`form="section-form" value="go:${section}"`);
    }
    expect(without).toContain('value="page:199"');
  });

  it("has the same fields in the table of connections as in the cards", async () => {
    const cards = await render("locations", 2);
    const table = await render("locations", 2, "table");
    const fields = ({ html }: { html: string }) =>
      [...html.matchAll(/name="(\/locations\/[^"]+)"/g)].map(([, name]) => name).sort();
    expect(fields(table)).toEqual(fields(cards));
    expect(fields(table).length).toBeGreaterThan(100);
    expect(table.html).toContain('value="set-all:lacp"');
    expect(table.html.length + JSON.stringify(table.given).length).toBeLessThan(210_000);
  });

  it("shows few findings of each of many rules before it is submitted, and the way to all", async () => {
    const { html, given } = await render("submit", 1);
    for (const { findings } of given.reading.report.results) {
      expect(findings.length).toBeLessThanOrEqual(5);
    }
    const shown = (part: string) => html.includes(part);
    expect(shown("3 of 1,000 findings.")).toBe(true);
    expect(shown('href="/applications/a1/findings/lacp"')).toBe(true);
    expect(shown('href="/applications/a1/traffic#field-traffic-sites-')).toBe(true);
  });
});
