import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { ImportIssue } from "@/lib/partnership/applications/import/read-import";
import { openWords } from "@/lib/platform/i18n/open-words";

/** Everything that is wrong with a document handed in, each with its place. */
export function ImportIssues({ issues }: { issues: readonly ImportIssue[] }) {
  const t = useTranslations();
  return (
    <Alert kind="danger" title={t("applications.importing.refused", { count: issues.length })} live>
      <ul className="mt-1 max-h-96 list-disc space-y-1 overflow-y-auto ps-5">
        {issues.map((issue, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two issues may be equal in every part
          <li key={index}>
            {issue.path !== "" && (
              <>
                <code className="text-sm break-all">{issue.path}</code>
                {": "}
              </>
            )}
            {openWords(t)(
              issue.of === "document"
                ? `document.issues.${issue.code}`
                : `applications.importing.issues.${issue.code}`,
              issue.values,
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
