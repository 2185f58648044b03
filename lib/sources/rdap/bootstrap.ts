import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";

const text = boundedText(2000);

/** Registries by ranges of ASNs, both ends included, and the base addresses of each. */
export const bootstrapServices = z.array(z.tuple([z.number(), z.number(), z.array(text)]));
export type BootstrapServices = z.infer<typeof bootstrapServices>;

const file = z.object({
  services: z.array(z.tuple([z.array(text), z.array(text)]).rest(z.unknown())),
});

/** Reads IANA's file for ASNs (RFC 9224, 5.3); null when it is none. Ranges it misspells are left out. */
export function readBootstrap(text: string): BootstrapServices | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = file.safeParse(json);
  if (!parsed.success) return null;
  return parsed.data.services.flatMap(([ranges, bases]) =>
    ranges.flatMap((range): BootstrapServices => {
      const [, first, last] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(range.trim()) ?? [];
      if (first === undefined) return [];
      return [[Number(first), Number(last ?? first), bases]];
    }),
  );
}

/**
 * The base addresses of the registry that answers for an ASN, each with a slash at the end, https
 * before http as RFC 9224 wants; empty when no registry does.
 */
export function basesFor(services: BootstrapServices, asn: number): string[] {
  const found = services.find(([first, last]) => first <= asn && asn <= last);
  const bases = (found?.[2] ?? []).filter((base) => URL.canParse(base));
  const isPlain = (base: string) => Number(new URL(base).protocol !== "https:");
  return bases
    .map((base) => (base.endsWith("/") ? base : `${base}/`))
    .sort((a, b) => isPlain(a) - isPlain(b));
}

/** The origins of all registries' servers. */
export function registryOrigins(services: BootstrapServices): ReadonlySet<string> {
  const bases = services.flatMap(([, , addresses]) => addresses);
  return new Set(bases.filter((base) => URL.canParse(base)).map((base) => new URL(base).origin));
}
