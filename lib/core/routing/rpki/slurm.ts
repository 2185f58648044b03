import { z } from "zod";
import { duplicateKeys } from "@/lib/core/requirements/duplicate-keys";
import { highestAsn } from "@/lib/core/routing/asn";
import { type Prefix, readPrefix } from "@/lib/core/routing/prefix";
import { boundedText } from "@/lib/core/text/outside-text";

/** A filter removes VRPs equal to or inside its prefix, of its ASN, or both when it has both. */
export interface SlurmFilter {
  readonly prefix?: Prefix | undefined;
  readonly asn?: number | undefined;
}

/** A VRP that the operator adds. */
export interface SlurmAssertion {
  readonly prefix: Prefix;
  readonly asn: number;
  readonly maxLength: number;
}

/** What an operator changes in what the validator says (RFC 8416). */
export interface Slurm {
  readonly filters: readonly SlurmFilter[];
  readonly assertions: readonly SlurmAssertion[];
  /** ASNs whose router keys are filtered or asserted: not used here, but two files may clash. */
  readonly routerKeyAsns: readonly number[];
}

export type SlurmProblem =
  | "too-long"
  | "not-json"
  | "member-repeated"
  /** Version 2 has ASPA members, which would be dropped unseen. */
  | "version-2"
  | "malformed";

export type ReadSlurm =
  | { readonly ok: true; readonly slurm: Slurm }
  /** `at` is a path such as "locallyAddedAssertions.prefixAssertions.2.asn". */
  | { readonly ok: false; readonly code: SlurmProblem; readonly at: string; readonly what: string };

/** Sixteen megabytes of exceptions are no exceptions (ours). */
const maxFileLength = 16_000_000;

const asn = z.int().min(0).max(highestAsn);
const comment = boundedText(1000).optional();
const base64 = boundedText(4096).regex(/^[\w+/=-]{1,4096}$/);

const prefix = boundedText(64).transform((text, context): Prefix => {
  const read = readPrefix(text);
  if (read.ok) return read.prefix;
  const message = read.code === "host-bits" ? "the prefix has host bits" : "this is no prefix";
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

const prefixFilter = z
  .strictObject({ prefix: prefix.optional(), asn: asn.optional(), comment })
  .refine((filter) => filter.prefix !== undefined || filter.asn !== undefined, {
    error: "a filter needs a prefix or an ASN",
  });

const prefixAssertion = z
  .strictObject({ asn, prefix, maxPrefixLength: z.int().optional(), comment })
  .refine(
    ({ prefix: { family, length }, maxPrefixLength = length }) =>
      maxPrefixLength >= length && maxPrefixLength <= (family === 4 ? 32 : 128),
    { error: "maxPrefixLength is shorter than the prefix or longer than an address" },
  );

const bgpsecFilter = z
  .strictObject({ asn: asn.optional(), SKI: base64.optional(), comment })
  .refine((filter) => filter.asn !== undefined || filter.SKI !== undefined, {
    error: "a filter needs an ASN or an SKI",
  });
const bgpsecAssertion = z.strictObject({ asn, SKI: base64, routerPublicKey: base64, comment });

// Section 3.1: an RP takes any deviation from the format for an error.
const schema = z.strictObject({
  slurmVersion: z.literal(1),
  validationOutputFilters: z.strictObject({
    prefixFilters: z.array(prefixFilter),
    bgpsecFilters: z.array(bgpsecFilter),
  }),
  locallyAddedAssertions: z.strictObject({
    prefixAssertions: z.array(prefixAssertion),
    bgpsecAssertions: z.array(bgpsecAssertion),
  }),
});

/** Reads a SLURM file of version 1, strictly: a file with anything unknown in it is refused. */
export function readSlurm(text: string): ReadSlurm {
  const refuse = (code: SlurmProblem, at: string, what: string) =>
    ({ ok: false, code, at, what }) as const;
  if (text.length > maxFileLength) return refuse("too-long", "", "the file is above 16 MB");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse("not-json", "", (error as Error).message);
  }
  const [repeated] = duplicateKeys(text, value);
  if (repeated) return refuse("member-repeated", repeated.path, "the member is there twice");
  if ((value as { slurmVersion?: unknown } | null)?.slurmVersion === 2) {
    return refuse("version-2", "slurmVersion", "version 2 (with ASPAs) is not supported");
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse("malformed", issue?.path.join(".") ?? "", issue?.message ?? "");
  }
  return { ok: true, slurm: slurmOf(parsed.data) };
}

function slurmOf(data: z.infer<typeof schema>): Slurm {
  const { prefixFilters, bgpsecFilters } = data.validationOutputFilters;
  const { prefixAssertions, bgpsecAssertions } = data.locallyAddedAssertions;
  return {
    filters: prefixFilters,
    assertions: prefixAssertions.map(({ maxPrefixLength, ...rest }) => ({
      prefix: rest.prefix,
      asn: rest.asn,
      maxLength: maxPrefixLength ?? rest.prefix.length,
    })),
    routerKeyAsns: [...bgpsecFilters, ...bgpsecAssertions].flatMap((entry) => entry.asn ?? []),
  };
}
