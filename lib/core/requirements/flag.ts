import { notDeclared } from "./findings";
import type { Finding } from "./report";

type FlagWords = {
  /** JSON pointer of the flag. */
  path: string;
  /** The answer that is in order. */
  wanted: boolean;
  passCode: string;
  otherwise: { status: "fail" | "warn"; code: string };
  values?: Finding["values"];
};

/** Judges one declared yes or no; undeclared is unknown. */
export function judgeFlag(flag: boolean | undefined, words: FlagWords): Finding[] {
  const { path, wanted, passCode, otherwise, values } = words;
  if (flag === undefined) return [notDeclared(path)];
  const finding = flag === wanted ? { status: "pass" as const, code: passCode } : otherwise;
  return [{ ...finding, path, ...(values && { values }) }];
}
