import { findMetro } from "@/lib/core/edges/find-metro";
import { cleanMailAddress, isMailAddress } from "@/lib/core/network/mail-address";
import { cleanPhone } from "@/lib/core/network/phone";
import { formatPrefix, parsePrefix } from "@/lib/core/network/prefix";
import { mailShape } from "./document";
import { type DocumentIssue, shown } from "./document-issue";

/**
 * What a schema can't say: metros that exist, names that are unique, shares that are not all
 * zero, prefixes that parse, addresses that an account could have. The document may be malformed in any way: every part is looked at
 * only as far as it has the right shape, so that all problems are reported together.
 */

type Entry = Record<string, unknown>;
type Report = (path: string, code: string, values: DocumentIssue["values"]) => void;

function entriesOf(holder: unknown, key: string): { entry: Entry; index: number }[] {
  const list = isEntry(holder) && Object.hasOwn(holder, key) ? holder[key] : undefined;
  const entries: { entry: Entry; index: number }[] = [];
  if (!Array.isArray(list)) return entries;
  for (let index = 0; index < list.length; index += 1) {
    const entry: unknown = list[index];
    if (isEntry(entry)) entries.push({ entry, index });
  }
  return entries;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Writes the canonical name of the metro under the key back, or reports a name that is unknown. */
function settleMetro(entry: Entry, key: string, path: string, report: Report): string | null {
  const name = entry[key];
  if (typeof name !== "string") return null;
  const edge = findMetro(name);
  if (edge === null) {
    report(`${path}/${key}`, "unknown-metro", { key, name: shown(name) });
    return null;
  }
  entry[key] = edge.metro;
  return edge.metro;
}

/** Reports a name that was seen before in its list, pointing to where. */
function unique(seen: Map<string, string>, name: unknown, path: string, code: string, r: Report) {
  if (typeof name !== "string") return;
  const first = seen.get(name);
  if (first === undefined) seen.set(name, path);
  else r(path, code, { name: shown(name), first });
}

/** Writes the addresses and numbers of contacts back as they are meant, without what people paste. */
function checkContacts(root: Entry, report: Report): void {
  for (const { entry, index } of entriesOf(root, "contacts")) {
    if (typeof entry.phone === "string") entry.phone = cleanPhone(entry.phone);
    if (typeof entry.email !== "string") continue;
    const email = cleanMailAddress(entry.email);
    entry.email = email;
    // What has not even the shape of an address is the schema's to refuse.
    if (mailShape.test(email) && !isMailAddress(email)) {
      report(`/contacts/${index}/email`, "bad-email", { key: "email" });
    }
  }
}

function checkLocations(root: Entry, report: Report): void {
  const metros = new Map<string, string>();
  for (const { entry, index } of entriesOf(root, "locations")) {
    const path = `/locations/${index}`;
    const metro = settleMetro(entry, "metro", path, report);
    unique(metros, metro, `${path}/metro`, "duplicate-metro", report);
    const names = new Map<string, string>();
    for (const connection of entriesOf(entry, "connections")) {
      const at = `${path}/connections/${connection.index}/name`;
      unique(names, connection.entry.name, at, "duplicate-connection", report);
    }
  }
}

/** Returns the names of the sites, for the measurements to refer to. */
function checkSites(root: Entry, report: Report): ReadonlySet<string> {
  const sites = entriesOf(root.traffic, "sites");
  const names = new Map<string, string>();
  for (const { entry, index } of sites) {
    const path = `/traffic/sites/${index}`;
    unique(names, entry.name, `${path}/name`, "duplicate-site", report);
    settleMetro(entry, "handoff", path, report);
  }
  if (sites.length > 0 && sites.every(({ entry }) => entry.share === 0)) {
    report("/traffic/sites", "zero-shares", {});
  }
  return new Set(names.keys());
}

function checkPrefixes(root: Entry, report: Report): void {
  for (const { entry, index } of entriesOf(root.routing, "prefixes")) {
    if (typeof entry.prefix !== "string") continue;
    const parsed = parsePrefix(entry.prefix);
    if (parsed.ok) {
      // IPv4 has one way to be written, since leading zeros and missing octets are refused.
      if (parsed.prefix.family === 6) entry.prefix = formatPrefix(parsed.prefix);
      continue;
    }
    const path = `/routing/prefixes/${index}/prefix`;
    report(path, parsed.code, { key: "prefix", prefix: shown(entry.prefix) });
  }
}

function checkMeasurements(root: Entry, sites: ReadonlySet<string>, report: Report): void {
  for (const { entry, index } of entriesOf(root, "measurements")) {
    const path = `/measurements/${index}`;
    settleMetro(entry, "metro", path, report);
    if (typeof entry.site === "string" && !sites.has(entry.site)) {
      report(`${path}/site`, "unknown-site", { name: shown(entry.site) });
    }
  }
}

/**
 * Checks a normalised document and writes metro names, contacts' addresses and numbers, and prefixes
 * back canonical, in place. Returns what
 * it found, in the document's order.
 */
export function checkDocument(root: unknown): DocumentIssue[] {
  if (!isEntry(root)) return [];
  const issues: DocumentIssue[] = [];
  const report: Report = (path, code, values) => issues.push({ path, code, values });
  checkContacts(root, report);
  checkLocations(root, report);
  const sites = checkSites(root, report);
  checkPrefixes(root, report);
  checkMeasurements(root, sites, report);
  return issues;
}
