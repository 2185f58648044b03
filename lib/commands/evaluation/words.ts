import { createTranslator } from "use-intl/core";
import document from "@/lib/i18n/messages/en/document.json";
import report from "@/lib/i18n/messages/en/report.json";
import geoRedundancy from "@/lib/i18n/messages/en/rules/geo-redundancy.json";
import identity from "@/lib/i18n/messages/en/rules/identity.json";
import links from "@/lib/i18n/messages/en/rules/links.json";
import nearestEdge from "@/lib/i18n/messages/en/rules/nearest-edge.json";
import routes from "@/lib/i18n/messages/en/rules/routes.json";
import type { RuleTranslator } from "@/lib/requirements/words";

/**
 * The command's words, in English. Only the catalogues it speaks from are loaded: the
 * command is started anew for every call, and its start is most of what a short call takes.
 */
const messages: Record<string, unknown> = {
  document,
  report,
  rules: { ...identity, ...links, ...geoRedundancy, ...nearestEdge, ...routes },
};

/** A translator of one namespace. */
export function words(namespace: "document" | "report" | "rules"): RuleTranslator {
  return createTranslator({ locale: "en", messages, namespace }) as unknown as RuleTranslator;
}
