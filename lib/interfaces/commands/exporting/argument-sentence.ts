import type { ArgumentProblem } from "./arguments";

/** Says why a call of the command is not understood. */
export function argumentSentence(problem: ArgumentProblem): string {
  switch (problem.code) {
    case "unknown-option":
      return problem.told;
    case "one-list":
      return "Name one list to export.";
    case "not-a-filter":
      return `--filter ${problem.typed}: not a filter's name, "=" and a value.`;
    case "filter-twice":
      return `--filter ${problem.name} is given twice; it takes one value.`;
  }
}
