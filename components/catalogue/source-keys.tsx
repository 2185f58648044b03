import { useTranslations } from "next-intl";
import { routes } from "@/lib/platform/routes/routes";

/** Where something comes from: keys that lead to the documents on the policy page, or "ours". */
export function SourceKeys({ sources }: { sources: readonly string[] }) {
  const t = useTranslations("policy");
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {sources.map((key) => (
        <a key={key} href={`${routes.policy()}#${key}`} className="link inline-block min-h-6">
          {key === "ours" ? t("ours") : key}
        </a>
      ))}
    </span>
  );
}
