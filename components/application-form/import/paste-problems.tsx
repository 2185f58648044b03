"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useProblemWords } from "@/components/application-form/saving/editor-context";
import { Alert } from "@/components/ui/alert";
import type { RefusedLine } from "@/lib/partnership/applications/import/paste-reading";
import type { PastePreview } from "@/lib/partnership/applications/import/paste-state";
import { useColumnLabel } from "./column-label";

/** The lines that are not taken, each with its column and the reason. */
export function PasteProblems({
  preview,
  title,
  children,
}: {
  preview: PastePreview;
  title: string;
  children?: ReactNode;
}) {
  const t = useTranslations("form.paste");
  const words = useProblemWords();
  const label = useColumnLabel(preview.target);
  const { refused, refusedLines } = preview;
  const more = refusedLines - new Set(refused.map(({ line }) => line)).size;
  const where = ({ line, field, heading }: RefusedLine) => {
    if (field === null) return t("lineOnly", { line });
    const column = heading === "" ? label(field) : t("quoted", { text: heading });
    return t("lineColumn", { line, column });
  };
  return (
    <Alert kind="danger" title={title}>
      {children}
      <ul className="max-h-80 list-disc overflow-y-auto ps-5">
        {refused.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may be equal in every part
          <li key={index} className="break-words">
            {where(line)} {words(line)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t("moreLines", { count: more })}</p>}
    </Alert>
  );
}
