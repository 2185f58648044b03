import type { RuleTranslator } from "@/lib/core/requirements/words";
import decisions from "@/lib/platform/i18n/messages/en/decisions.json";
import directory from "@/lib/platform/i18n/messages/en/directory.json";
import document from "@/lib/platform/i18n/messages/en/document.json";
import report from "@/lib/platform/i18n/messages/en/report.json";
import geoRedundancy from "@/lib/platform/i18n/messages/en/rules/geo-redundancy.json";
import identity from "@/lib/platform/i18n/messages/en/rules/identity.json";
import links from "@/lib/platform/i18n/messages/en/rules/links.json";
import nearestEdge from "@/lib/platform/i18n/messages/en/rules/nearest-edge.json";
import routes from "@/lib/platform/i18n/messages/en/rules/routes.json";
import { type CompiledMessage, compileMessage } from "./compile-message";

/**
 * The command's words, in English. Only the catalogues it speaks from are loaded: the
 * command is started anew for every call, and its start is most of what a short call takes.
 */
const catalogues = {
  decisions,
  document,
  report,
  rules: {
    ...identity,
    ...links,
    ...geoRedundancy,
    ...nearestEdge,
    ...routes,
    regions: directory.regions,
  },
};

type Namespace = keyof typeof catalogues;

function messageAt(catalogue: object, key: string): string | null {
  let found: unknown = catalogue;
  for (const step of key.split(".")) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, step)) return null;
    found = (found as Record<string, unknown>)[step];
  }
  return typeof found === "string" ? found : null;
}

function translator(catalogue: object): RuleTranslator {
  const compiled = new Map<string, CompiledMessage | null>();
  const lookUp = (key: string): CompiledMessage | null => {
    let message = compiled.get(key);
    if (message === undefined) {
      const text = messageAt(catalogue, key);
      message = text === null ? null : compileMessage(text);
      compiled.set(key, message);
    }
    return message;
  };
  const translate = (key: string, values: Record<string, string | number> = {}): string => {
    const message = lookUp(key);
    if (message === null) throw new Error(`The catalogue has no message ${key}.`);
    return message(values);
  };
  return Object.assign(translate, { has: (key: string) => lookUp(key) !== null });
}

const translators = new Map<Namespace, RuleTranslator>();

/** The translator of one namespace, made once: it keeps the messages it has compiled. */
export function words(namespace: Namespace): RuleTranslator {
  const made = translators.get(namespace) ?? translator(catalogues[namespace]);
  translators.set(namespace, made);
  return made;
}
