import { useTranslations } from "next-intl";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { openWords } from "@/lib/platform/i18n/open-words";

/** What is wrong with a document, all problems at once, each with its JSON pointer. */
export function IssueList({ json }: { json: unknown }) {
  const t = openWords(useTranslations("document.issues"));
  const parsed = parseDocument(json);
  if (parsed.ok) return null;
  return (
    <ul className="space-y-1.5">
      {parsed.issues.map(({ path, code, values }) => (
        <li key={`${path} ${code}`} className="flex flex-wrap gap-x-3">
          <code className="text-sm break-all text-muted">{path}</code>
          <span>{t(code, values)}</span>
        </li>
      ))}
    </ul>
  );
}
