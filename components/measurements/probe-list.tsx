import { useTranslations } from "next-intl";
import { type MatchedProbe, matchWithinKm } from "@/lib/sources/atlas/atlas-measurements";

/** Probes told one by one; thousands are alike. */
const maxTold = 200;

/** Probes of one kind, with what became of each; nothing when there are none of them. */
export function ProbeList({
  summary,
  probes,
}: {
  summary: string;
  probes: readonly MatchedProbe[];
}) {
  const t = useTranslations("measurements");
  if (probes.length === 0) return null;
  return (
    <details>
      <summary className="link inline-flex min-h-11 items-center md:min-h-8">{summary}</summary>
      <ul className="max-h-96 list-disc space-y-1 overflow-y-auto ps-5">
        {probes.slice(0, maxTold).map(({ probe, match, site, km, results }) => (
          <li key={probe}>
            {t(`matches.${match}`, {
              probe: String(probe),
              site: site ?? "",
              km: km ?? 0,
              limit: matchWithinKm,
              results,
            })}
          </li>
        ))}
      </ul>
      {probes.length > maxTold && (
        <p className="text-muted">{t("page.preview.more", { count: probes.length - maxTold })}</p>
      )}
    </details>
  );
}
