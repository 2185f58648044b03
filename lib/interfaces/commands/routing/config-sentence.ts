import type { ConfigProblem } from "@/lib/core/routing/monitoring/registered/read-config";

/** Says what is wrong with a configuration, and where. */
export function configSentence(problem: ConfigProblem): string {
  if ("at" in problem) return `prefixes[${problem.at}]: ${ofEntry(problem)}`;
  return problem.code === "not-json"
    ? "It is not JSON."
    : 'It should be an object with a list "prefixes".';
}

function ofEntry(problem: Extract<ConfigProblem, { at: number }>): string {
  switch (problem.code) {
    case "not-an-object":
      return "It should be an object.";
    case "prefix-not-text":
      return '"prefix" should be a text such as "192.0.2.0/24".';
    case "prefix":
      return `"prefix" ${JSON.stringify(problem.text)} is no prefix (${problem.problem}).`;
    case "origins":
      return '"origins" should be a list of ASNs.';
    case "max-length":
      return `"maxLength" should be a whole number from ${problem.shortest} to ${problem.longest}.`;
    case "baseline":
      return '"baseline" should be a number of peers above 0.';
  }
}
