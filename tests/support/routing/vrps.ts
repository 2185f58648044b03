import fc from "fast-check";
import { formatPrefix, parsePrefix } from "@/lib/core/routing/prefix";
import type { Vrp } from "@/lib/core/routing/rpki/vrp";
import type { VrpIndex } from "@/lib/core/routing/rpki/vrp-index";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";
import { crowdedPrefix } from "./random-prefix";

/** A VRP from "10.0.0.0/8-24 64496 ripe"; the trust anchor may be missing. */
export function vrp(text: string): Vrp {
  const [, prefixText = "", maxLength, asn, ta = ""] =
    /^(\S+\/\d+)-(\d+) (\d+) ?(\S*)$/.exec(text) ?? [];
  const prefix = parsePrefix(prefixText);
  if (prefix === null) throw new Error(text);
  return { prefix, maxLength: Number(maxLength), asn: Number(asn), ta };
}

export function vrpText({ prefix, maxLength, asn, ta }: Vrp): string {
  return `${formatPrefix(prefix)}-${maxLength} ${asn} ${ta}`.trimEnd();
}

export function indexOf(vrps: readonly Vrp[]): VrpIndex {
  const builder = new VrpIndexBuilder();
  for (const { prefix, maxLength, asn, ta } of vrps) builder.add(prefix, maxLength, asn, ta);
  return builder.build();
}

/** All VRPs of an index, in its order. */
export function textsOf(index: VrpIndex): string[] {
  return ([4, 6] as const).flatMap((family) =>
    Array.from({ length: index.of(family).size }, (_, row) => vrpText(index.vrp(family, row))),
  );
}

/** A VRP out of little space, so that sets overlap. */
export function crowdedVrp(): fc.Arbitrary<Vrp> {
  return fc
    .tuple(crowdedPrefix(), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }))
    .map(([prefix, more, asn]) => ({
      prefix,
      maxLength: Math.min(prefix.length + more, prefix.family === 4 ? 32 : 128),
      asn,
      ta: "",
    }));
}
