"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { OpButton } from "@/components/application-form/fields/op-button";
import { useProblemWords } from "@/components/application-form/saving/editor-context";
import { Fold } from "@/components/application-form/sections/fold";
import { TextareaField } from "@/components/forms/text-fields";
import { Alert } from "@/components/ui/alert";
import type { PasteOutcome } from "@/lib/partnership/applications/form/section-form";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste";
import { routes } from "@/lib/platform/routes/routes";

/** Takes rows from a spreadsheet. Lines that can't be taken stay in the box, each with its reason. */
export function PasteBox({
  target,
  outcome,
}: {
  target: PasteTarget;
  /** What became of the last paste. */
  outcome: PasteOutcome | null;
}) {
  const t = useTranslations("form.paste");
  const words = useProblemWords();
  const own = outcome?.target === target ? outcome : null;
  const [text, setText] = useState(own?.rest ?? "");
  useEffect(() => {
    if (own) setText(own.rest);
  }, [own]);
  const { refused = [], refusedCount = 0 } = own ?? {};
  return (
    <Fold id={`paste-${target}`} open={own !== null} summary={t(`${target}.title`)}>
      <div aria-live="polite" className="space-y-3">
        {own && own.added > 0 && <Alert kind="success" title={t("added", { count: own.added })} />}
        {refusedCount > 0 && (
          <Alert kind="danger" title={t("refused", { count: refusedCount })}>
            <ul className="list-disc ps-5">
              {refused.map((line) => (
                <li key={line.line}>
                  {t("line", { line: line.line })} {words(line)}
                </li>
              ))}
            </ul>
            {refusedCount > refused.length && (
              <p>{t("moreLines", { count: refusedCount - refused.length })}</p>
            )}
          </Alert>
        )}
      </div>
      <TextareaField
        name={`paste-${target}`}
        label={t(`${target}.label`)}
        hint={t(`${target}.hint`)}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={6}
        spellCheck={false}
      />
      <p>
        <a href={routes.pasteTemplate(target)} download className="link">
          {t("template")}
        </a>
      </p>
      <OpButton op={`paste-${target}`}>{t("add")}</OpButton>
    </Fold>
  );
}
