import Link from "next/link";
import { useTranslations } from "next-intl";
import { rules } from "@/lib/core/requirements/registry";
import type { Rule } from "@/lib/core/requirements/rule";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

/** Links to the rules before and after, in the catalogue's order. */
export function Neighbours({ rule }: { rule: Rule }) {
  const t = useTranslations("requirements");
  const words = openWords(useTranslations("rules"));
  const at = rules.indexOf(rule);
  const [before, after] = [rules[at - 1], rules[at + 1]];
  return (
    <nav
      aria-label={t("neighbours")}
      className="no-print flex flex-wrap justify-between gap-x-6 gap-y-2 border-t border-line pt-4"
    >
      {before ? (
        <Link rel="prev" href={routes.requirement(before.id)} className="link inline-block min-h-6">
          ← {words(`${before.id}.title`)}
        </Link>
      ) : (
        <span />
      )}
      {after && (
        <Link rel="next" href={routes.requirement(after.id)} className="link inline-block min-h-6">
          {words(`${after.id}.title`)} →
        </Link>
      )}
    </nav>
  );
}
