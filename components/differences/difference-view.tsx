import { useTranslations } from "next-intl";
import { VerdictWord } from "@/components/review/verdict-word";
import { DescriptionList } from "@/components/ui/description-list";
import {
  isDifferent,
  type RevisionDifferences,
} from "@/lib/partnership/applications/revision/revision-differences";
import { EntryDifferences } from "./entry-differences";
import { RuleDifferences } from "./rule-differences";

/** What is different between two revisions: verdict and policy, rules, declaration. */
export function DifferenceView({ differences }: { differences: RevisionDifferences }) {
  const t = useTranslations("differences");
  const { entries, rules, verdict, policy } = differences;
  if (!isDifferent(differences)) return <p className="p-4">{t("none")}</p>;
  const changes = [
    verdict && {
      key: "verdict",
      term: t("verdict"),
      value: (
        <span className="flex flex-wrap items-start gap-2">
          <VerdictWord verdict={verdict.before} /> → <span className="sr-only">{t("then")}</span>
          <VerdictWord verdict={verdict.after} />
        </span>
      ),
    },
    policy && {
      key: "policy",
      term: t("policy"),
      value: `${policy.before} → ${policy.after}`,
    },
  ].filter((change) => change !== null);
  return (
    <div className="space-y-4 py-4">
      {changes.length > 0 && (
        <div className="px-4">
          <DescriptionList items={changes} />
        </div>
      )}
      <section className="space-y-1 px-4">
        <h3 className="font-semibold">
          {rules.length > 0 ? t("rulesCount", { count: rules.length }) : t("noRules")}
        </h3>
        <RuleDifferences rules={rules} />
      </section>
      <section className="space-y-3">
        <h3 className="px-4 font-semibold">
          {entries.length > 0 ? t("count", { count: entries.length }) : t("noDeclared")}
        </h3>
        <EntryDifferences entries={entries} />
      </section>
    </div>
  );
}
