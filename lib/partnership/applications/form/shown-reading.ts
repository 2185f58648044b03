import { type ShownReport, shownReport } from "@/lib/core/requirements/shown-report";
import { fieldPointer } from "@/lib/partnership/applications/document/row-origins";
import type { FormSection } from "@/lib/platform/routes/form-sections";
import { fieldAddress, findingAddress } from "./field-address";
import type { FieldProblem } from "./field-problem";
import { type FormValues, sectionOfPointer } from "./form-values";
import type { Reading } from "./read-form";

/** How much is wrong in each section. */
export type SectionCounts = Partial<Record<FormSection, number>>;

/** A reading as a form shows it: of each rule the worst findings, with the ways to their fields. */
export type ShownReading = {
  report: ShownReport;
  counts: SectionCounts;
  /** Addresses of the fields that the findings in it point to, by their path. */
  hrefs: Record<string, string>;
  /** The first problems of all, and those of the fields on screen. */
  problems: (FieldProblem & { href: string })[];
  problemCount: number;
  waitingMeasurements: number;
};

/** Problems that are named one by one. */
export const problemsNamed = 20;

/** Problems of fields on screen that are sent along; a page has some hundred fields. */
const problemsOnScreen = 500;

/** What of a reading goes to the browser. */
export type Shown = {
  applicationId: string;
  /** Findings of each rule. */
  findings: number;
  /** Whether a field is on screen. */
  onScreen: (pointer: string) => boolean;
};

/** Shortens the reading of a form. */
export function shownReading(
  reading: Reading,
  values: FormValues,
  { applicationId, findings, onScreen }: Shown,
): ShownReading {
  const { problems, origins, waitingMeasurements } = reading;
  const report = shownReport(reading.report, findings);
  const hrefs: Record<string, string> = {};
  for (const { path } of report.results.flatMap((result) => result.findings)) {
    const href = path === null ? null : findingAddress(applicationId, path, values, origins);
    if (path !== null && href !== null) hrefs[path] = href;
  }
  const named = problems.slice(0, problemsNamed);
  const here = problems
    .slice(problemsNamed)
    .filter(({ pointer }) => onScreen(pointer))
    .slice(0, problemsOnScreen);
  return {
    report,
    counts: problemsBySection(reading),
    hrefs,
    problems: [...named, ...here].map((problem) => ({
      ...problem,
      href: fieldAddress(applicationId, problem.pointer, values),
    })),
    problemCount: problems.length,
    waitingMeasurements,
  };
}

/** How many things are wrong in each section: values that can't be read, and findings that fail. */
export function problemsBySection({
  report,
  problems,
  origins,
}: Pick<Reading, "report" | "problems" | "origins">): SectionCounts {
  const counts: SectionCounts = {};
  const count = (pointer: string) => {
    const section = sectionOfPointer(pointer);
    counts[section] = (counts[section] ?? 0) + 1;
  };
  for (const { pointer } of problems) count(pointer);
  for (const { findings } of report.results) {
    for (const { status, path } of findings) {
      if (status === "fail" && path !== null) count(fieldPointer(path, origins));
    }
  }
  return counts;
}
