import { useTranslations } from "next-intl";
import { openWords } from "@/lib/platform/i18n/open-words";
import type { SkippedLines } from "@/lib/sources/atlas/skipped-lines";

/** The lines that could not be used, by reason. */
export function SkippedList({
  of,
  skipped,
}: {
  of: "skippedResults" | "skippedProbes";
  skipped: readonly SkippedLines[];
}) {
  const t = useTranslations("measurements");
  const count = skipped.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return null;
  return (
    <details>
      <summary className="link inline-flex min-h-11 items-center md:min-h-8">
        {t(`page.preview.${of}`, { count })}
      </summary>
      <p className="text-sm text-muted">{t("page.preview.skippedHint")}</p>
      <ul className="mt-1 max-h-96 list-disc space-y-1 overflow-y-auto ps-5">
        {skipped.map((each) => (
          <li key={each.code}>
            {t("page.preview.reason", {
              words: openWords(t)(`problems.${each.code}`),
              count: each.count,
            })}{" "}
            <span className="break-words">
              <Ranges skipped={each} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Ranges({ skipped: { ranges, count } }: { skipped: SkippedLines }) {
  const t = useTranslations("measurements.page.preview");
  const named = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const text = ranges.map(([first, last]) => (first === last ? first : `${first}–${last}`));
  return named < count ? t("ranges", { ranges: text.join(", ") }) : text.join(", ");
}
