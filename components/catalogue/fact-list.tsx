import { useTranslations } from "next-intl";
import { sourceDocuments } from "@/lib/core/policy/sources";
import { openWords } from "@/lib/platform/i18n/open-words";

/** What the documents say, with links to them; "ours" says what it means. */
export function FactList({
  keys,
  anchors = false,
}: {
  keys: readonly string[];
  anchors?: boolean;
}) {
  const t = useTranslations("policy");
  const facts = openWords(useTranslations("policy.facts"));
  return (
    <ul className="space-y-3">
      {keys.map((key) => (
        <li key={key} id={anchors ? key : undefined} className="scroll-mt-4">
          <p>
            <span className="font-mono text-sm text-muted">{key === "ours" ? t("ours") : key}</span>{" "}
            {facts(key)}
          </p>
          <p className="flex flex-wrap gap-x-4 text-sm">
            {sourceDocuments(key).map(({ title, url, date }) => (
              <span key={url}>
                <a href={url} className="link inline-block min-h-6" lang="en">
                  {title}
                </a>
                {date && <span className="text-muted"> ({date})</span>}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
