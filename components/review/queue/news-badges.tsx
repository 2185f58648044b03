import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { News } from "@/lib/partnership/review/queue/changes-since-opened";

/** What the reader has not seen of an application, a badge each. */
export function NewsBadges({ news }: { news: readonly News[] }) {
  const t = useTranslations("queue.news");
  if (news.length === 0) return null;
  return (
    <ul
      aria-label={t("title")}
      title={t("title")}
      className="me-1.5 inline-flex gap-1 align-middle [&_span]:px-1 [&_span]:text-xs"
    >
      {news.map((each) => (
        <li key={each}>
          <Badge tone={each === "new" ? "accent" : "warn"}>{t(each)}</Badge>
        </li>
      ))}
    </ul>
  );
}
