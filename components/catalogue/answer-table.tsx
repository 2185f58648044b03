import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { StatusBadge } from "@/components/ui/status-badge";
import { ruleStatuses } from "@/lib/core/requirements/report";
import type { Rule } from "@/lib/core/requirements/rule";
import { openWords } from "@/lib/platform/i18n/open-words";
import { type AnswerStatus, answerStatuses } from "./answers";
import { MessagePattern } from "./message-pattern";

type Answer = {
  code: string;
  statuses: readonly AnswerStatus[];
  message: string;
  remedy: string | null;
};

/** Every answer a rule may give: status, code, what it says and what to do. */
export function AnswerTable({ rule }: { rule: Rule }) {
  const t = useTranslations("requirements.answers");
  const words = openWords(useTranslations("rules"));
  const answers = rule.codes
    .filter((code) => words.has(`${rule.id}.findings.${code}.message`))
    .map((code): Answer => {
      const key = `${rule.id}.findings.${code}`;
      const remedy = words.has(`${key}.remedy`) ? String(words.raw(`${key}.remedy`)) : null;
      return {
        code,
        statuses: answerStatuses(rule, code, remedy !== null),
        message: String(words.raw(`${key}.message`)),
        remedy,
      };
    })
    .sort((a, b) => attention(a) - attention(b));
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={answers}
      rowKey={(answer) => answer.code}
      columns={[
        {
          key: "status",
          header: t("status"),
          cell: ({ statuses }) => (
            <span className="flex flex-wrap gap-1">
              {statuses.map((status) => (
                <StatusBadge key={status} status={status} />
              ))}
            </span>
          ),
        },
        {
          key: "code",
          header: t("code"),
          rowHeader: true,
          cell: ({ code }) => <code className="text-sm font-normal">{code}</code>,
        },
        {
          key: "message",
          header: t("message"),
          cell: ({ message }) => <MessagePattern pattern={message} />,
        },
        {
          key: "remedy",
          header: t("remedy"),
          cell: ({ remedy }) =>
            remedy === null ? (
              <span className="text-muted">{t("no-remedy")}</span>
            ) : (
              <MessagePattern pattern={remedy} />
            ),
        },
      ]}
    />
  );
}

function attention({ statuses }: Answer): number {
  return Math.min(...statuses.map((status) => ruleStatuses.indexOf(status)));
}
