import { beforeEach, describe, expect, it } from "vitest";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { documentFromValues } from "@/lib/partnership/applications/form/document-from-values";
import { valuesFromDocument } from "@/lib/partnership/applications/form/values-from-document";
import { readPaste } from "@/lib/partnership/applications/import/paste";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import { refuses } from "@/lib/partnership/partners/list-import/list-row";
import { readList } from "@/lib/partnership/partners/list-import/read-list";
import { clearDatabase } from "@/tests/support/database";
import { exported, listPartners } from "@/tests/support/exports";

beforeEach(clearDatabase);

const connection = {
  facility: 'Telehouse; North, "Two"',
  peeringDbFacilityId: 34,
  bandwidthMbps: 100_000,
  microsoftRouter: "ms-1",
  lacp: true,
  bfd: false,
  md5: false,
  rateLimited: false,
  statefulFirewall: false,
  sessions: ["ipv4", "ipv6"],
  sessionAddressProvider: "peer",
  maxPrefixesV4: 2000,
  maxPrefixesV6: 500,
  usedForPeeringService: true,
  legacy: false,
  peakUtilisation: 0.24,
  augmentationDueOn: "2027-01-31",
};

const documentOf = (asn: number): ApplicationDocument => {
  const parsed = parseDocument({
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn },
    contacts: [
      {
        role: "noc",
        name: "=NOC",
        email: "noc@example.net",
        phone: "+46701234567",
        staffedAroundTheClock: true,
      },
      { role: "policy", name: "Peering", email: "p@example.net" },
    ],
    locations: [
      {
        metro: "London",
        connections: [
          { ...connection, name: "lon-1", router: "r1" },
          { bandwidthMbps: 12_345, name: "lon-2" },
        ],
      },
      { metro: "Sao Paulo", connections: [{ ...connection, name: "-sp", router: "r2" }] },
    ],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.document;
};

const basis = { asn: 399990, name: "Fjord Net", type: "isp", measurements: [] };
const empty = valuesFromDocument({
  format: "peering-service-application/1",
  partner: { name: "Fjord Net", type: "isp", asn: 399990 },
});

/** What pasting the text into an empty application makes of it. */
function pasted(target: PasteTarget, text: string) {
  const reading = readPaste({ target, text }, empty, basis);
  expect(reading.problem).toBeNull();
  expect(reading.refused).toEqual([]);
  return documentFromValues(reading.values, basis).document;
}

const contacts = (set: string): Record<string, string> =>
  set === "contacts" ? { contacts: "1" } : {};

/** As Excel puts a sheet's cells on the clipboard. */
const asCopied = (csv: string) => csv.replaceAll("\r\n", "\n");

describe.each(["csv", "json", "ndjson"])("an export as %s is pasted back", (format) => {
  const text = async (set: "connections" | "contacts" | "locations" | "partners") => {
    const { bytes } = await exported(set, format, contacts(set));
    return bytes.toString();
  };
  beforeEach(async () => {
    await listPartners([{ name: "Fjord Net", document: documentOf }]);
  });

  it("with all its connections", async () => {
    const document = pasted("connections", await text("connections"));
    expect(document.locations).toEqual(documentOf(1).locations);
    expect(pasted("connections", asCopied(await text("connections")))).toEqual(document);
  });

  it("with all its contacts", async () => {
    expect(pasted("contacts", await text("contacts")).contacts).toEqual(documentOf(1).contacts);
  });

  it("with all its locations", async () => {
    const document = pasted("locations", await text("locations"));
    expect(document.locations?.map(({ metro }) => metro)).toEqual(["Oslo", "Taipei"]);
  });

  it("with all its partners, into the list of partners", async () => {
    const list = readList(await text("partners"));
    expect(list.issues.filter(refuses)).toEqual([]);
    expect(list.rows).toMatchObject([
      { name: "Fjord Net", type: "isp", metros: ["Oslo", "Taipei"] },
    ]);
  });
});

it("keeps phone numbers as they are in CSV", async () => {
  await listPartners([{ name: "Fjord Net", document: documentOf }]);
  const csv = (await exported("contacts", "csv", contacts("contacts"))).bytes.toString();
  expect(csv).toContain(",+46701234567,");
  expect(csv).toContain(",'=NOC,");
});
