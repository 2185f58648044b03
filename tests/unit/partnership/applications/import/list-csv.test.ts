import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { columnLabels } from "@/components/application-form/import/column-label";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { csvLists, isCsvList, listCsv } from "@/lib/partnership/applications/import/list-csv";
import { readPaste } from "@/lib/partnership/applications/import/paste";
import en from "@/lib/platform/i18n/messages/en/form.json";
import zh from "@/lib/platform/i18n/messages/zh-TW/form.json";
import { completeDocument } from "@/tests/support/complete-document";

const basis: DraftBasis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const blank = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});
const full = valuesFromDocument(completeDocument({ asn: 399990 }));
full.traffic.sites.push({
  name: 'Sydney, "north"',
  latitude: "-33.87",
  longitude: "151.2",
  share: "2",
  handoff: "",
});

const lists = {
  contacts: ({ contacts }: FormValues) => contacts,
  connections: ({ locations }: FormValues) => locations.filter((each) => each.connections.length),
  sites: ({ traffic }: FormValues) => traffic.sites,
  prefixes: ({ routing }: FormValues) => routing.prefixes,
};

describe.each([
  ["en", en],
  ["zh-TW", zh],
] as const)("a list as CSV, in %s", (locale, form) => {
  const t = createTranslator({ locale, messages: { form } as never, namespace: "form" as never });

  it.each(csvLists)("%s is pasted back as it was", (list) => {
    const text = listCsv(list, full, columnLabels(t as never, list));
    const reading = readPaste({ target: list, text: `\uFEFF${text}` }, blank, basis);
    expect(reading.refused).toEqual([]);
    expect(reading.added).toBeGreaterThan(0);
    expect(lists[list](reading.values)).toEqual(lists[list](full));
  });
});

it("other words name no list", () => {
  for (const name of ["locations", "__proto__", "sites.csv", ""])
    expect(isCsvList(name)).toBe(false);
});
