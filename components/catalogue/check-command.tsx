import { useTranslations } from "next-intl";
import { exampleReport } from "@/components/home/example-report";
import { DescriptionList } from "@/components/ui/description-list";
import { findingWords } from "@/lib/core/requirements/words";
import { openWords } from "@/lib/platform/i18n/open-words";
import { CodeBlock } from "./code-block";

const command = "npm run -s evaluate -- application.json";
const script = `git clone $PORTAL_REPOSITORY portal
cd portal && npm ci
npm run -s evaluate -- ../application.json`;

/** How to run the check at home or in CI: the command, its answer and its exit status. */
export function CheckCommand() {
  const t = useTranslations("requirements.format.command");
  return (
    <div className="space-y-4">
      <CodeBlock text={command} label={t("one")} />
      <DescriptionList
        items={(["at", "policy", "evidence", "text"] as const).map((option) => ({
          key: option,
          term: <code>--{option}</code>,
          value: t(`options.${option}`),
        }))}
      />
      <h3 className="font-semibold">{t("answer")}</h3>
      <p>{t("answer-text")}</p>
      <AnswerSample />
      <h3 className="font-semibold">{t("status")}</h3>
      <DescriptionList
        items={(["0", "1", "2"] as const).map((status) => ({
          key: status,
          term: <code>{status}</code>,
          value: t(`statuses.${status}`),
        }))}
      />
      <h3 className="font-semibold">{t("ci")}</h3>
      <p>{t("ci-text")}</p>
      <CodeBlock text={script} label={t("ci-label")} />
    </div>
  );
}

/** The command's line for the example, with the first failing rule only and set on many lines. */
function AnswerSample() {
  const t = useTranslations("requirements.format.command");
  const words = openWords(useTranslations("rules"));
  const { policyVersion, evaluatedAt, verdict, results } = exampleReport();
  const failing = results.find((result) => result.status === "fail");
  const sample = {
    file: "application.json",
    policyVersion,
    evaluatedAt,
    verdict,
    results: failing && [
      {
        rule: failing.rule,
        level: failing.level,
        status: failing.status,
        findings: failing.findings.map((finding) => {
          const { message, remedy } = findingWords(words, failing.rule, finding);
          const { code, path, measured, required } = finding;
          return { code, message, path, measured, required, remedy };
        }),
      },
    ],
  };
  return <CodeBlock text={JSON.stringify(sample, null, 2)} label={t("answer-label")} />;
}
