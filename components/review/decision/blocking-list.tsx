import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusShape } from "@/components/ui/status-shape";
import type { Blocking } from "@/lib/partnership/review/decisions/approval";
import { openWords } from "@/lib/platform/i18n/open-words";

const groups = [
  { of: "failing", status: "fail" },
  { of: "unaccepted", status: "fail" },
  { of: "unknown", status: "unknown" },
] as const;

/** What an approval lacks: each rule with the way to its findings and to what mends it. */
export function BlockingList({
  blocking,
  proposed,
  waiveHref,
}: {
  blocking: Blocking;
  /** Rules whose waiver waits for a second reviewer. */
  proposed: ReadonlySet<string>;
  /** The address of the form that waives a rule. */
  waiveHref: (rule: string) => string;
}) {
  const t = useTranslations("review.decision.approve");
  const titleOf = openWords(useTranslations("rules"));
  const mend = (of: keyof Blocking, rule: string) => {
    if (proposed.has(rule)) return { href: "#waivers", word: t("mend.proposed") };
    if (of !== "unknown") return { href: waiveHref(rule), word: t(`mend.${of}`) };
    const control = rule === "asn-control";
    return control
      ? { href: "#control", word: t("mend.control") }
      : { href: "#check", word: t("mend.unknown") };
  };
  return (
    <div className="space-y-4">
      {groups
        .filter(({ of }) => blocking[of].length > 0)
        .map(({ of, status }) => (
          <div key={of}>
            <p className="flex items-start gap-2">
              <StatusShape status={status} className="mt-1 size-4" />
              {t(of, { count: blocking[of].length })}
            </p>
            <ul className="mt-1 list-disc space-y-1 ps-10">
              {blocking[of].map((rule) => {
                const { href, word } = mend(of, rule);
                const title = titleOf(`${rule}.title`);
                return (
                  <li key={rule}>
                    <a href={`#rule-${rule}`} className="link">
                      {title}
                    </a>
                    {" · "}
                    <Link href={href} className="link" aria-label={`${word}: ${title}`}>
                      {word}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
    </div>
  );
}
