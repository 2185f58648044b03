import { z } from "zod";
import { boundedText, cutText, isStorable } from "@/lib/core/text/outside-text";
import { formLimits, type SectionRefusal } from "./form-limits";
import {
  type AnySectionValues,
  connectionFields,
  contactFields,
  type EditedSection,
  prefixFields,
  routingFlags,
  type SectionValues,
  siteFields,
} from "./form-values";

/** A row with exactly the given fields: what is missing is blank, what is strange is left out. */
const row = <K extends string>(fields: readonly K[], text: z.ZodType<string>) =>
  z.object(
    Object.fromEntries(fields.map((f) => [f, text.default("")])) as Record<
      K,
      z.ZodDefault<z.ZodType<string>>
    >,
  );

type Limits = Record<"contacts" | "locations" | "connections" | "sites" | "prefixes", number>;

/** What a draft may hold of a section; how a single text is read is the caller's. */
function schemas(limits: Limits, text: z.ZodType<string>, longText: z.ZodType<string>) {
  const location = z.object({
    metro: text.default(""),
    connections: z.array(row(connectionFields, text)).max(limits.connections),
  });
  return {
    organisation: z.object({
      partner: row(["name", "type", "agreementSignedOn"], text),
      contacts: z.array(row(contactFields, text)).max(limits.contacts),
    }),
    locations: z.object({
      locations: z
        .array(location)
        .max(limits.locations)
        .superRefine((locations, context) => {
          const links = locations.reduce((sum, { connections }) => sum + connections.length, 0);
          const maximum = limits.connections;
          if (links <= maximum) return;
          context.addIssue({ code: "too_big", origin: "array", maximum, input: locations });
        }),
    }),
    traffic: z.object({
      traffic: z.object({
        peakMbps: text.default(""),
        sites: z.array(row(siteFields, text)).max(limits.sites),
      }),
    }),
    routing: z.object({
      routing: z.object({
        ...row(["asSet", ...routingFlags], text).shape,
        registeredOriginAsns: longText.default(""),
        prefixes: z.array(row(prefixFields, text)).max(limits.prefixes),
      }),
    }),
  };
}

const typed = (most: number) => boundedText(most).refine(isStorable);

/** For what is to be saved: longer text is refused, and what no database keeps. */
const savedSchemas = schemas(formLimits, typed(formLimits.text), typed(formLimits.originAsns));

/** Nothing that was saved is refused for its length. */
const noLimits: Limits = {
  contacts: Number.MAX_SAFE_INTEGER,
  locations: Number.MAX_SAFE_INTEGER,
  connections: Number.MAX_SAFE_INTEGER,
  sites: Number.MAX_SAFE_INTEGER,
  prefixes: Number.MAX_SAFE_INTEGER,
};

/** For what was saved: drafts from before these limits hold more rows, and longer texts, which are shown cut. */
export const storedSchemas = schemas(
  noLimits,
  cutText(formLimits.text),
  cutText(formLimits.originAsns),
);

/**
 * A section's values as they may be saved. It stands before every save, whatever door the values came
 * through; what passes it can be read again (`readUnparsed`).
 */
export function readSection<S extends EditedSection>(
  section: S,
  values: unknown,
): { ok: true; values: SectionValues[S] } | ({ ok: false } & SectionRefusal) {
  const read = savedSchemas[section].safeParse(values);
  if (!read.success) return { ok: false, ...refusalOf(read.error.issues[0]) };
  const { sectionText } = formLimits;
  if (textIn(read.data) <= sectionText) {
    return { ok: true, values: read.data as AnySectionValues as SectionValues[S] };
  }
  return { ok: false, ...refusal("too-much-text", { maximum: sectionText }) };
}

const refusal = (code: string, values: SectionRefusal["values"] = {}): SectionRefusal => ({
  words: `form.limits.${code}`,
  values,
});

/** Text of a section, in UTF-16 units. */
function textIn(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + textIn(each), 0);
}

function refusalOf(issue: z.core.$ZodIssue | undefined): SectionRefusal {
  const path = issue?.path ?? [];
  const key = String(path.findLast((step) => typeof step === "string") ?? "");
  // Of a link, the number among the links of its location.
  const row = Number(path.findLast((step) => typeof step === "number") ?? -1) + 1;
  if (issue?.code === "too_big") {
    const code = issue.origin === "array" ? "too-many" : "too-long";
    return refusal(code, { key, row, maximum: Number(issue.maximum) });
  }
  return refusal(issue?.code === "custom" ? "not-text" : "malformed", { key, row });
}
