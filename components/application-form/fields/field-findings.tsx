"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { FieldHref } from "@/components/report/finding-item";
import { cx } from "@/components/ui/class-names";
import { StatusShape } from "@/components/ui/status-shape";
import type { Finding, Report } from "@/lib/core/requirements/report";
import type { ShownReport } from "@/lib/core/requirements/shown-report";
import { findingWords } from "@/lib/core/requirements/words";
import { elementId } from "@/lib/partnership/applications/form/field-address";
import { openWords } from "@/lib/platform/i18n/open-words";

/** What fails or warns, as it is shown at the field that mends it. */
type FieldFinding = { rule: string; finding: Finding };

/** By the id of the field's element. */
type ById = ReadonlyMap<string, readonly FieldFinding[]>;

/** Findings shown at one field; the report has the rest. */
const maxShown = 3;

const FindingsContext = createContext<ById>(new Map());

/** Gives the fields inside the findings about them, the worst first. */
export function FieldFindingsProvider({
  report,
  fieldHref,
  children,
}: {
  report: Report | ShownReport;
  fieldHref: FieldHref;
  children: ReactNode;
}) {
  // The addresses follow from the same reading as the report.
  // biome-ignore lint/correctness/useExhaustiveDependencies: report stands for fieldHref
  const placed = useMemo(() => byId(report, fieldHref), [report]);
  return <FindingsContext.Provider value={placed}>{children}</FindingsContext.Provider>;
}

function byId({ results }: Report | ShownReport, fieldHref: FieldHref): ById {
  const placed = new Map<string, FieldFinding[]>();
  for (const wanted of ["fail", "warn"] as const) {
    for (const { rule, findings } of results) {
      for (const finding of findings) {
        if (finding.status !== wanted || finding.path === null) continue;
        const id = fieldHref(finding.path)?.split("#")[1];
        if (id) placed.set(id, [...(placed.get(id) ?? []), { rule, finding }]);
      }
    }
  }
  return placed;
}

/** The findings about a field or a row, for below it; null when there is none. */
export function useFindingsNote(pointer: string): ReactNode {
  const found = useContext(FindingsContext).get(elementId(pointer));
  return found ? <FieldFindings found={found} /> : null;
}

/** How many findings there are about the named fields of a row. */
export function useFindingCount(at: string, fields: readonly string[]): number {
  const placed = useContext(FindingsContext);
  return fields.reduce(
    (count, field) => count + (placed.get(elementId(`${at}/${field}`))?.length ?? 0),
    0,
  );
}

const frames = {
  fail: "border-fail bg-fail-soft",
  warn: "border-warn bg-warn-soft",
} as const;

function FieldFindings({ found }: { found: readonly FieldFinding[] }) {
  const rules = useTranslations("rules");
  const t = useTranslations("report");
  return (
    <ul className="space-y-2">
      {found.slice(0, maxShown).map(({ rule, finding }, index) => {
        const { message, remedy } = findingWords(openWords(rules), rule, finding);
        const status = finding.status === "fail" ? "fail" : "warn";
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: one rule may find the same twice about one field
            key={`${rule} ${finding.code} ${index}`}
            className={cx("flex gap-2 border-s-4 px-3 py-2 text-sm", frames[status])}
          >
            <StatusShape status={status} className="mt-0.5 size-4 shrink-0" />
            <div className="min-w-0">
              <p>
                <span className="sr-only">{t(`findingStatus.${status}`)} </span>
                {message}
              </p>
              {remedy && (
                <p>
                  {t.rich("remedy", {
                    remedy,
                    label: (chunks) => <span className="font-medium">{chunks}</span>,
                  })}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
