import { describe, expect, it } from "vitest";
import { readTable } from "@/lib/core/table/table";
import {
  connectionFields,
  contactFields,
  prefixFields,
  siteFields,
} from "@/lib/partnership/applications/form/form-values";
import { listColumns, type PasteColumn } from "@/lib/partnership/applications/import/paste-columns";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import enExports from "@/lib/platform/i18n/messages/en/exports.json";
import en from "@/lib/platform/i18n/messages/en/form.json";
import zhExports from "@/lib/platform/i18n/messages/zh-TW/exports.json";
import zh from "@/lib/platform/i18n/messages/zh-TW/form.json";

/** What a column of that heading is read as, beside one that is known. */
function fieldOf(target: PasteTarget, heading: string): PasteColumn | null {
  const table = readTable(`"${heading}"\n"x"`, listColumns[target]);
  return table.ok && table.heading !== null ? (table.columns[0]?.field ?? null) : null;
}

const lists = [
  ["contacts", "contact", contactFields],
  ["connections", "connection", connectionFields],
  ["sites", "site", siteFields],
  ["prefixes", "prefix", prefixFields],
] as const;

/** Names of the exports' columns that are another field's in the form. */
const exportFields: Record<string, [PasteTarget, PasteColumn]> = {
  contact: ["contacts", "name"],
  role: ["contacts", "role"],
  email: ["contacts", "email"],
  phone: ["contacts", "phone"],
  around_the_clock: ["contacts", "staffedAroundTheClock"],
  metro: ["connections", "metro"],
  connection: ["connections", "name"],
  facility: ["connections", "facility"],
  peeringdb_facility_id: ["connections", "peeringDbFacilityId"],
  bandwidth_mbps: ["connections", "bandwidthMbps"],
  router: ["connections", "router"],
  microsoft_router: ["connections", "microsoftRouter"],
  lacp: ["connections", "lacp"],
  bfd: ["connections", "bfd"],
  md5: ["connections", "md5"],
  rate_limited: ["connections", "rateLimited"],
  stateful_firewall: ["connections", "statefulFirewall"],
  sessions: ["connections", "sessions"],
  session_address_provider: ["connections", "sessionAddressProvider"],
  max_prefixes_v4: ["connections", "maxPrefixesV4"],
  max_prefixes_v6: ["connections", "maxPrefixesV6"],
  used_for_peering_service: ["connections", "usedForPeeringService"],
  legacy: ["connections", "legacy"],
  peak_utilisation: ["connections", "peakUtilisation"],
  augmentation_due_on: ["connections", "augmentationDueOn"],
};

describe.each([
  ["English", en, enExports],
  ["Chinese", zh, zhExports],
] as const)("headings in %s", (_language, words, exportWords) => {
  it.each(lists)("name each field of %s as the form does", (target, group, fields) => {
    const labels = words[group] as Record<string, unknown>;
    for (const field of fields) {
      const label = labels[field === "staffedAroundTheClock" ? "aroundTheClock" : field];
      expect([label, fieldOf(target, String(label))]).toEqual([label, field]);
    }
  });

  it("name a metro as the form does", () => {
    expect(fieldOf("connections", words.location.metro)).toBe("metro");
    expect(fieldOf("locations", words.location.metro)).toBe("metro");
    for (const [field, label] of Object.entries(words.paste.columns)) {
      expect([label, fieldOf("sites", label)]).toEqual([label, field]);
    }
  });

  it("name each field as the exports do, and as they describe it", () => {
    for (const [key, [target, field]] of Object.entries(exportFields)) {
      expect([key, fieldOf(target, key)]).toEqual([key, field]);
      const described = exportWords.columns[key as keyof typeof exportWords.columns];
      expect([described, fieldOf(target, described)]).toEqual([described, field]);
    }
  });

  it.each(lists)("are those that the hint of %s names", (target) => {
    const names = words.paste[target].hint.split(/[:：,，、;；]|以定位/);
    const known = names.filter((name) => fieldOf(target, name.trim()) !== null);
    expect(known.length).toBeGreaterThanOrEqual(target === "prefixes" ? 0 : 5);
  });
});
