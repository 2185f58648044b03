import type { Measurement } from "@/lib/core/requirements/document";
import { documentFormat } from "@/lib/core/requirements/vocabulary";
import type { Steps } from "@/lib/core/steps/steps";
import type { RowOrigins } from "@/lib/partnership/applications/document/row-origins";
import type { FieldValue } from "./field-parsers";
import * as read from "./field-parsers";
import type { DraftBasis, FieldProblem } from "./field-problem";
import {
  type ConnectionField,
  connectionFlags,
  type FormValues,
  isBlankRow,
  routingFlags,
} from "./form-values";

type Reader = (text: string) => FieldValue<unknown>;
type Readers<K extends string> = Record<K, Reader>;

/** What earlier rounds found the document can't hold. */
export type LeftOut = {
  /** Pointers into the form of fields to leave out; of a row's needed field, the row. */
  left: ReadonlySet<string>;
  /** Longest lists allowed, by pointer into the document. */
  lengths: ReadonlyMap<string, number>;
  measurements: readonly Measurement[];
};

const contactReaders = {
  role: read.readWord,
  name: read.readText,
  email: read.readText,
  phone: read.readText,
  staffedAroundTheClock: read.readFlag,
};

const connectionReaders: Readers<ConnectionField> = {
  name: read.readText,
  bandwidthMbps: read.readBandwidth,
  router: read.readText,
  microsoftRouter: read.readText,
  facility: read.readText,
  peeringDbFacilityId: read.readInteger,
  ...(Object.fromEntries(connectionFlags.map((flag) => [flag, read.readFlag])) as Readers<
    (typeof connectionFlags)[number]
  >),
  sessions: read.readFamilies,
  sessionAddressProvider: read.readWord,
  maxPrefixesV4: read.readInteger,
  maxPrefixesV6: read.readInteger,
  peakUtilisation: read.readRatio,
  augmentationDueOn: read.readDate,
};

const siteReaders = {
  name: read.readText,
  latitude: read.readDegrees,
  longitude: read.readDegrees,
  share: read.readDecimal,
  handoff: read.readText,
};

const prefixReaders = { prefix: read.readText, trafficClass: read.readWord };

const routingReaders = {
  asSet: read.readText,
  registeredOriginAsns: read.readAsns,
  ...Object.fromEntries(routingFlags.map((flag) => [flag, read.readFlag])),
};

/** A document of what could be read, not yet checked, with what could not. */
export type Draft = {
  document: Record<string, unknown>;
  problems: FieldProblem[];
  origins: RowOrigins;
};

/** Turns the form's texts into a document to be checked. */
export function* draftDocument(
  values: FormValues,
  basis: DraftBasis,
  leftOut: LeftOut,
): Steps<Draft> {
  const problems: FieldProblem[] = [];
  const origins = new Map<string, number[]>();

  const missing = (pointer: string) =>
    problems.push({ pointer, words: "form.problems.missing", values: {} });

  /** Reads the fields of one row; null when it lacks one it needs. */
  function fields(
    row: object,
    readers: Readers<string>,
    at: string,
    needed: readonly string[] = [],
  ): Record<string, unknown> | null {
    const entry: Record<string, unknown> = {};
    let whole = true;
    for (const [field, reader] of Object.entries(readers)) {
      const text = (row as Record<string, string>)[field] ?? "";
      const pointer = `${at}/${field}`;
      if (text.trim() === "") {
        if (!needed.includes(field)) continue;
        missing(pointer);
        whole = false;
        continue;
      }
      const value = reader(text);
      if (value.ok && !leftOut.left.has(pointer)) entry[field] = value.value;
      else if (needed.includes(field)) whole = false;
      if (!value.ok) problems.push({ pointer, words: value.words, values: value.values });
    }
    return whole ? entry : null;
  }

  /** Reads the rows of a list, remembering where in the form those that are kept stand. */
  function list<Row>(
    rows: readonly Row[],
    documentAt: string,
    entryOf: (row: Row, index: number, position: number) => Record<string, unknown> | null,
  ): Record<string, unknown>[] | undefined {
    const entries: Record<string, unknown>[] = [];
    const kept: number[] = [];
    for (const [index, row] of rows.entries()) {
      const entry = entryOf(row, index, entries.length);
      if (!entry) continue;
      entries.push(entry);
      kept.push(index);
    }
    if (entries.length < rows.length) origins.set(documentAt, kept);
    const longest = leftOut.lengths.get(documentAt) ?? entries.length;
    return entries.length === 0 || leftOut.left.has(documentAt)
      ? undefined
      : entries.slice(0, longest);
  }

  const partner = fields(
    values.partner,
    { name: read.readText, type: read.readWord, agreementSignedOn: read.readDate },
    "/partner",
  );
  for (const field of ["name", "type"] as const) {
    if (values.partner[field].trim() === "") missing(`/partner/${field}`);
  }

  const contacts = list(values.contacts, "/contacts", (row, index) =>
    isBlankRow(row) ? null : fields(row, contactReaders, `/contacts/${index}`),
  );

  yield;
  const locations = list(values.locations, "/locations", (row, index, position) => {
    const at = `/locations/${index}`;
    const blank = row.metro.trim() === "" && row.connections.every(isBlankRow);
    if (blank) return null;
    const entry = fields(row, { metro: read.readText }, at, ["metro"]);
    const connections = list(
      row.connections,
      `/locations/${position}/connections`,
      (connection, number) =>
        isBlankRow(connection)
          ? null
          : fields(connection, connectionReaders, `${at}/connections/${number}`, ["bandwidthMbps"]),
    );
    if (!entry) origins.delete(`/locations/${position}/connections`);
    return entry && { ...entry, ...(connections && { connections }) };
  });

  yield;
  const traffic = fields(values.traffic, { peakMbps: read.readBandwidth }, "/traffic");
  const sites = list(values.traffic.sites, "/traffic/sites", (row, index) =>
    isBlankRow(row)
      ? null
      : fields(row, siteReaders, `/traffic/sites/${index}`, [
          "name",
          "latitude",
          "longitude",
          "share",
        ]),
  );

  yield;
  const routing = fields(values.routing, routingReaders, "/routing");
  const prefixes = list(values.routing.prefixes, "/routing/prefixes", (row, index) =>
    isBlankRow(row) ? null : fields(row, prefixReaders, `/routing/prefixes/${index}`, ["prefix"]),
  );

  yield;
  const document = {
    format: documentFormat,
    partner: { name: basis.name, type: basis.type, ...partner, asn: basis.asn },
    ...(contacts && { contacts }),
    ...(locations && { locations }),
    ...withEntries("traffic", { ...traffic, ...(sites && { sites }) }),
    ...withEntries("routing", { ...routing, ...(prefixes && { prefixes }) }),
    ...(leftOut.measurements.length > 0 && { measurements: leftOut.measurements }),
  };
  return { document, problems, origins };
}

/** The key with its object, or nothing while that object is empty. */
function withEntries(key: string, entry: Record<string, unknown>) {
  return Object.keys(entry).length > 0 ? { [key]: entry } : {};
}
