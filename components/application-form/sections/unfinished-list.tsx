"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useProblemWords } from "@/components/application-form/saving/editor-context";
import { Alert } from "@/components/ui/alert";
import type { FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import { sectionOfPointer } from "@/lib/partnership/applications/form/form-values";

/** Problems named one by one; the rest is counted. */
const shown = 20;

/** What was typed and can't be understood yet, each linked to its field. */
export function UnfinishedList({
  problems,
  count,
  addressOf,
}: {
  /** The first of them. */
  problems: readonly FieldProblem[];
  /** How many there are. */
  count: number;
  addressOf: (pointer: string) => string;
}) {
  const t = useTranslations("form");
  const words = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <Alert kind="danger" title={t("submit.unfinished", { count })}>
      <ul className="list-disc space-y-1 ps-5">
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.pointer}:${problem.words}`}>
            <Link href={addressOf(problem.pointer)} className="link">
              {t(`sections.${sectionOfPointer(problem.pointer)}.name`)}
            </Link>
            {": "}
            {words(problem)}
          </li>
        ))}
      </ul>
      {count > shown && <p>{t("submit.moreProblems", { count: count - shown })}</p>}
    </Alert>
  );
}
