import type { z } from "zod";
import { problem } from "./problem";

/**
 * What a request asks for, or the refusal that names each parameter that is wrong. A parameter that
 * does not exist is refused as well: a misspelt filter would else give the whole list. One without a
 * value counts as not given.
 */
export function readParameters<Schema extends z.ZodObject>(
  request: Request,
  schema: Schema,
): { ok: true; values: z.output<Schema> } | { ok: false; response: Response } {
  const given = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== "");
  const names = given.map(([name]) => name);
  const known = Object.keys(schema.shape);
  const errors = [...new Set(names)].flatMap((parameter) => {
    const often = names.filter((name) => name === parameter).length > 1;
    if (known.includes(parameter)) {
      return often ? [{ parameter, detail: `${parameter} must be given once.` }] : [];
    }
    const detail = `There is no parameter ${parameter.slice(0, 40)}. There are: ${known.join(", ") || "none"}.`;
    return [{ parameter: parameter.slice(0, 40), detail }];
  });
  const values = Object.fromEntries(given.filter(([name]) => known.includes(name)));
  const parsed = schema.safeParse(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.trim()])),
  );
  for (const issue of parsed.error?.issues ?? []) {
    errors.push({ parameter: String(issue.path[0] ?? ""), detail: issue.message });
  }
  if (parsed.success && errors.length === 0) return { ok: true, values: parsed.data };
  return { ok: false, response: badParameters(errors) };
}

/** Refuses parameters, each with its sentence. */
export function badParameters(errors: readonly { parameter: string; detail: string }[]): Response {
  return problem("bad-parameter", errors.map(({ detail }) => detail).join(" "), { errors });
}
