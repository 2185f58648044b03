import { type Prefix, parsePrefix } from "@/lib/core/network/prefix";
import { specialPrefix } from "@/lib/core/network/special-prefixes";
import type { ApplicationDocument } from "@/lib/core/requirements/document";

/** A declared prefix as the network it names; host bits are left out of that. */
export type DeclaredNetwork = {
  /** Position in `routing.prefixes`. */
  readonly index: number;
  /** JSON pointer of the prefix. */
  readonly path: string;
  /** As declared. */
  readonly text: string;
  readonly prefix: Prefix;
  /** Equal for two ways of writing one network. */
  readonly key: string;
  /** Position of the first entry of the same network; its own where it is the first. */
  readonly first: number;
};

const known = new WeakMap<ApplicationDocument, readonly DeclaredNetwork[]>();

/** One text per network: family, bits and length. */
export function networkKey({ family, network, length }: Prefix): string {
  return `${family}:${network}/${length}`;
}

/** The declared prefixes in the document's order; what does not parse is left out. */
export function declaredNetworks(document: ApplicationDocument): readonly DeclaredNetwork[] {
  const before = known.get(document);
  if (before) return before;
  const networks: DeclaredNetwork[] = [];
  const firsts = new Map<string, number>();
  for (const [index, { prefix: text }] of (document.routing?.prefixes ?? []).entries()) {
    const parsed = parsePrefix(text);
    // Only a document that went round parseDocument can hold one that does not parse.
    if (!parsed.ok) continue;
    const { prefix } = parsed;
    const key = networkKey(prefix);
    const first = firsts.get(key) ?? index;
    if (first === index) firsts.set(key, index);
    const path = `/routing/prefixes/${index}/prefix`;
    networks.push({ index, path, text, prefix, key, first });
  }
  known.set(document, networks);
  return networks;
}

/** Each declared network once, without those that `public-prefixes` refuses as special. */
export function publicNetworks(document: ApplicationDocument): readonly DeclaredNetwork[] {
  return declaredNetworks(document).filter(
    ({ index, first, prefix }) => index === first && specialPrefix(prefix) === null,
  );
}
