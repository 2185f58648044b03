import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Verdict } from "@/lib/core/requirements/report";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** What the newest policy version would find of what is in force, as `newestResultOf` gives it. */
type Result = {
  readonly policyVersion: string;
  readonly verdict: Verdict;
  readonly failing: readonly string[];
  readonly unknown: readonly string[];
};

/** Beside what is in force: the verdict of the newest policy, and the rules that keep it from more. */
export function NewestPolicyNote({ result }: { result: Result | null }) {
  const t = useTranslations("followUps.newestPolicy");
  const report = useTranslations("report");
  if (!result) return null;
  const { policyVersion, verdict, failing, unknown } = result;
  return (
    <section aria-labelledby="newest-policy" className="border-l-2 border-accent pl-4 text-sm">
      <h2 id="newest-policy" className="font-semibold">
        {t("title", { version: policyVersion })}
      </h2>
      <p>
        {t("verdict", { verdict: report(`verdict.${verdict}`) })}{" "}
        {failing.length === 0 && t("nothing")}
      </p>
      <RuleLinks rules={failing} words="failing" />
      <RuleLinks rules={unknown} words="unknown" />
      <p className="text-muted">{t("why")}</p>
    </section>
  );
}

function RuleLinks({ rules, words }: { rules: readonly string[]; words: "failing" | "unknown" }) {
  const t = useTranslations("followUps.newestPolicy");
  const titles = openWords(useTranslations("rules"));
  if (rules.length === 0) return null;
  return (
    <p>
      {t.rich(words, {
        rules: () =>
          rules.map((rule, at) => (
            <span key={rule}>
              {at > 0 && ", "}
              <Link href={routes.requirement(rule)} className="link">
                {titles(`${rule}.title`)}
              </Link>
            </span>
          )),
      })}
    </p>
  );
}
