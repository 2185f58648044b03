import { z } from "zod";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import { boundedText } from "@/lib/core/text/outside-text";

const text = boundedText(1000);

/**
 * One partner of a list that was kept by hand. What a list does not say (no type, no metro, no
 * column) is left open, and takes nothing away from what the directory knows.
 */
export const listRowSchema = z.strictObject({
  /** Where it stands: the line of a CSV file, the place in a JSON list; from 1. */
  line: z.number().int().positive(),
  name: text,
  asn: z.number().nullable(),
  type: z.enum(partnerTypes).nullable(),
  /** In the list's order. */
  markets: z.array(text),
  /** Canonical names of the edge catalogue, in the list's order. */
  metros: z.array(text),
});
export type ListRow = z.infer<typeof listRowSchema>;

/** What is wrong in a list; its words are `partnerList.issues.<code>`. */
export const listIssueSchema = z.strictObject({
  /** The row it is about; null for the whole. */
  line: z.number().nullable(),
  code: z.enum([
    "too-large",
    "too-much-work",
    "not-text",
    "unreadable",
    "too-wide",
    "column-not-used",
    "empty",
    "not-json",
    "too-deep",
    "not-a-list",
    "no-heading",
    "too-many-rows",
    "not-a-partner",
    "unknown-field",
    "name-missing",
    "name-too-long",
    "name-hidden",
    "bad-asn",
    "dotted-asn",
    "bad-type",
    "bad-market",
    "bad-metro",
    "metro-twice",
    "partner-twice",
  ]),
  values: z.record(text, z.union([text, z.number()])),
});
export type ListIssue = z.infer<typeof listIssueSchema>;
export type ListIssueCode = ListIssue["code"];

/** Whether an issue keeps a list from being applied; a column that is not used is only told. */
export const refuses = ({ code }: ListIssue): boolean => code !== "column-not-used";

/** Most partners a list may hold. */
export const maxListRows = 10_000;

/** Largest list taken, in bytes. */
export const maxListBytes = 5 * 1024 * 1024;

/** Longest name of a partner, in characters. */
export const maxPartnerNameLength = 200;
