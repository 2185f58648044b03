"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { controlClass, Field } from "@/components/forms/field";
import { SelectField } from "@/components/forms/text-fields";
import type { PasteTarget } from "@/lib/partnership/applications/import/paste-target";
import type { Sheet } from "@/lib/partnership/applications/import/workbook";
import { openWords } from "@/lib/platform/i18n/open-words";
import { readPickedFile } from "./picked-file";

/** Reads files into the box of a list; of a workbook with several sheets one is chosen. */
export function usePickedFile(applicationId: string, onText: (text: string) => void) {
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const [sheet, setSheet] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function choose(at: number, of = sheets) {
    setSheet(at);
    onText(of[at]?.text ?? "");
  }

  async function take(file: File | undefined) {
    if (!file) return;
    setBusy(true);
    const picked = await readPickedFile(applicationId, file);
    setBusy(false);
    setProblem(picked.ok ? null : picked.code);
    setSheets(picked.ok ? picked.sheets : []);
    if (picked.ok) choose(picked.first, picked.sheets);
  }
  return { sheets, sheet, problem, busy, choose, take };
}

/** The field for a file, and below it the sheets of a workbook. */
export function FileChoice({
  target,
  picked,
}: {
  target: PasteTarget;
  picked: ReturnType<typeof usePickedFile>;
}) {
  const t = useTranslations("form.paste");
  const words = openWords(t);
  const { sheets, sheet, problem, busy } = picked;
  return (
    <>
      <noscript>
        <p className="text-sm text-muted">{t("fileByScript")}</p>
      </noscript>
      <div className="needs-scripts space-y-3">
        <Field
          name={`file-${target}`}
          label={t("file")}
          hint={t("fileHint")}
          error={problem && words(`problems.${problem}`)}
        >
          {({ name: _, ...control }) => (
            // Without a name: its text goes into the box, and the box is sent.
            <input
              {...control}
              type="file"
              accept=".csv,.tsv,.txt,.json,.md,.xlsx,text/*,application/json"
              aria-busy={busy || undefined}
              onChange={(event) => void picked.take(event.target.files?.[0])}
              className={`${controlClass} max-w-xl`}
            />
          )}
        </Field>
        <p role="status" className="text-sm text-muted empty:hidden">
          {busy ? t("fileReading") : null}
        </p>
        {sheets.length > 1 && (
          <SelectField
            name={`sheet-${target}`}
            label={t("sheet")}
            hint={t("sheetHint", { count: sheets.length })}
            value={String(sheet)}
            onChange={(event) => picked.choose(Number(event.target.value))}
            options={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
            className="max-w-xl"
          />
        )}
      </div>
    </>
  );
}
