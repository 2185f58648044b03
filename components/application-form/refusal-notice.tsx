"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { SectionRefusal } from "@/lib/partnership/applications/form/form-limits";
import { useProblemWords } from "./saving/editor-context";

/** Says why nothing of the section is saved; what was typed stands in its fields. */
export function RefusalNotice({ refusal }: { refusal: SectionRefusal }) {
  const t = useTranslations("form.limits");
  const words = useProblemWords();
  return (
    <Alert kind="danger" title={t("title")} live>
      <p>{words(refusal)}</p>
    </Alert>
  );
}
