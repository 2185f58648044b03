import { type ArgumentProblem, versions } from "./arguments";

/** Says why a call of the command is not understood. */
export function argumentSentence(problem: ArgumentProblem): string {
  switch (problem.code) {
    case "unknown-option":
      return problem.told;
    case "at":
      return `--at ${problem.typed}: not a moment in ISO 8601 with a zone.`;
    case "policy":
      return `--policy ${problem.typed}: the versions are ${versions}.`;
    case "no-file":
      return "No file is given.";
    case "not-with-replay":
      return `--${problem.option} does not go with --replay: the record says by what it was judged.`;
    case "one-replay":
      return "--replay takes one file, and no other goes with it.";
  }
}
