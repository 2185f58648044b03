import { useTranslations } from "next-intl";
import { auditKey } from "@/components/admin/audit-key";
import { useCountryNames } from "@/components/directory/country-names";
import type { ChoiceWords } from "@/lib/interfaces/exports/export-set";
import { type AuditAction, auditActions } from "@/lib/platform/audit/actions";

/** The words for a choice of a filter, those of the page on which one filters the same. */
export function useChoiceLabels(): (words: ChoiceWords, value: string) => string {
  const directory = useTranslations("directory");
  const states = useTranslations("review.queue.filter.states");
  const verdicts = useTranslations("report.verdict");
  const actionNames = useTranslations("admin.audit.actions");
  const waivers = useTranslations("exports.waiverStates");
  const countries = useCountryNames();
  return (words, value) => {
    switch (words) {
      case "regions":
        return directory(`regions.${value}` as "regions.Asia");
      case "markets":
        return directory(`markets.${value}` as "markets.Asia");
      case "types":
        return directory(`types.${value}` as "types.isp");
      case "countries":
        return countries(value);
      case "metros":
        return value;
      case "states":
        return states(value as "open");
      case "verdicts":
        return verdicts(value as "meets");
      case "actions":
        return isAction(value) ? actionNames(auditKey(value)) : value;
      case "waiverStates":
        return waivers(value as "proposed");
    }
  };
}

const isAction = (value: string): value is AuditAction =>
  (auditActions as readonly string[]).includes(value);
