import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlaceLabel } from "@/components/differences/place-label";
import { placeText } from "@/components/differences/place-parts";
import type { Place } from "@/lib/partnership/applications/document/document-place";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

export type Subject = { about: "whole" | "field" | "rule"; rule: string | null; place: Place };

/** What a comment is about: a place, a rule and where it was found, or the whole. */
export function CommentAbout({ subject: { about, rule, place } }: { subject: Subject }) {
  const t = useTranslations("conversation");
  const rules = openWords(useTranslations("rules"));
  if (about === "whole") return t("whole");
  const title = `${rule}.title`;
  return (
    <>
      {rule !== null && (
        <Link href={routes.requirement(rule)} className="link">
          {rules.has(title) ? rules(title) : rule}
        </Link>
      )}
      {rule !== null && place.length > 0 && <span className="text-muted"> · </span>}
      {place.length > 0 && <PlaceLabel place={place} />}
    </>
  );
}

/** The same as plain text, for the names of controls. */
export function useAboutText() {
  const t = openWords(useTranslations());
  const differences = openWords(useTranslations("differences"));
  return ({ about, rule, place }: Subject): string => {
    if (about === "whole") return t("conversation.whole");
    const title = `rules.${rule}.title`;
    const named = rule === null ? null : t.has(title) ? t(title) : rule;
    const at = place.length > 0 ? placeText(differences, place) : null;
    return [named, at].filter((part) => part !== null).join(", ");
  };
}
