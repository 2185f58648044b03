"use client";

import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import type { FieldProblem } from "@/lib/partnership/applications/form/field-problem";
import { openWords } from "@/lib/platform/i18n/open-words";

export type Editor = {
  /** Sets the text of a field by its pointer. Stays the same as one types. */
  set: (pointer: string, text: string) => void;
  /** Sets many fields to one text, which can be undone at once. */
  setMany: (pointers: readonly string[], text: string) => void;
};

export type ProblemsByPointer = ReadonlyMap<string, readonly FieldProblem[]>;

const EditorContext = createContext<Editor>({ set: () => {}, setMany: () => {} });
const ProblemsContext = createContext<ProblemsByPointer>(new Map());

export const EditorProvider = EditorContext.Provider;
export const ProblemsProvider = ProblemsContext.Provider;

export const useEditor = () => useContext(EditorContext);

/** The sentences about what is wrong with a field, none when it is fine. */
export function useProblems(pointer: string): string[] {
  const problems = useContext(ProblemsContext).get(pointer);
  const words = useProblemWords();
  return problems?.map(words) ?? [];
}

/** How many of the named fields of a row hold what can't be read. */
export function useProblemCount(at: string, fields: readonly string[]): number {
  const problems = useContext(ProblemsContext);
  return fields.filter((field) => problems.has(`${at}/${field}`)).length;
}

/**
 * Writes a problem as a sentence; its key may lie in the namespace `form` or `document`. The
 * document's own keys are named as the form names them.
 */
export function useProblemWords() {
  const t = openWords(useTranslations());
  return ({ words, values }: Pick<FieldProblem, "words" | "values">): string => {
    const label = `form.keys.${values.key}`;
    const named = t.has(label) ? { ...values, key: t(label) } : values;
    return t(words, named);
  };
}

export function groupProblems(problems: readonly FieldProblem[]): ProblemsByPointer {
  const grouped = new Map<string, FieldProblem[]>();
  for (const problem of problems) {
    grouped.set(problem.pointer, [...(grouped.get(problem.pointer) ?? []), problem]);
  }
  return grouped;
}
