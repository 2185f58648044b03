import type { z } from "zod";
import { type DocumentIssue, fieldName, shown } from "./document-issue";
import { pointer } from "./pointer";

type SchemaIssue = z.core.$ZodIssue;
type Step = string | number;

function valueAt(root: unknown, steps: readonly Step[]): unknown {
  let value = root;
  for (const step of steps) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<Step, unknown>)[step];
  }
  return value;
}

const typeCodes: Readonly<Record<string, string>> = {
  string: "expected-text",
  number: "expected-number",
  int: "expected-integer",
  boolean: "expected-boolean",
  array: "expected-list",
  object: "expected-object",
};

const formatCodes: Readonly<Record<string, string>> = {
  email: "bad-email",
  phone: "bad-phone",
  agreementSignedOn: "bad-date",
  augmentationDueOn: "bad-date",
};

function bounded(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): {
  code: string;
  values: Record<string, string | number>;
} {
  if (issue.code === "too_big") {
    const code =
      issue.origin === "array" ? "too-many" : issue.origin === "string" ? "too-long" : "too-big";
    return { code, values: { maximum: Number(issue.maximum) } };
  }
  if (issue.origin === "string") return { code: "required", values: {} };
  const code = issue.inclusive ? "too-small" : "not-above";
  return { code, values: { minimum: Number(issue.minimum) } };
}

/** Translates what the schema found into issues; an object's unknown keys become one issue each. */
export function issuesOfSchema(root: unknown, found: readonly SchemaIssue[]): DocumentIssue[] {
  return found.flatMap((issue) => issuesOf(root, issue));
}

function issuesOf(root: unknown, issue: SchemaIssue): DocumentIssue[] {
  const steps = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const one = (code: string, values: Record<string, string | number> = {}): DocumentIssue[] => [
    { path: pointer(steps), code, values: { key: fieldName(steps), ...values } },
  ];
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: pointer([...steps, key]),
      code: "unknown-key",
      values: { key: shown(key) },
    }));
  }
  const value = valueAt(root, steps);
  if (steps.length === 0) return one("not-a-document");
  if (value === undefined) return one("required");
  switch (issue.code) {
    case "invalid_type":
      if (typeof value === "number" && !Number.isFinite(value)) return one("number-too-large");
      return one(typeCodes[issue.expected] ?? "expected-text");
    case "invalid_value":
      return one("not-one-of", { allowed: issue.values.map(String).join(", ") });
    case "too_big":
    case "too_small": {
      const { code, values } = bounded(issue);
      return one(code, values);
    }
    case "invalid_format":
      return one(formatCodes[String(steps.at(-1))] ?? "bad-instant");
    default:
      return one("expected-text");
  }
}
