import { type DocumentIssue, shown } from "@/lib/core/requirements/document-issue";
import type { Judged } from "./judge-file";
import { words } from "./words";

export type FileError = {
  code: "invalid-document" | "unreadable";
  issues: { path: string; message: string }[];
};

/** Says what is wrong with a file that has no report; a file that can't be read has one issue, of the whole. */
export function fileError(judged: Exclude<Judged, { kind: "report" }>): FileError {
  const t = words("document");
  if (judged.kind === "unreadable") {
    const { code, values } = judged.problem;
    return { code: "unreadable", issues: [{ path: "", message: t(`unreadable.${code}`, values) }] };
  }
  return { code: "invalid-document", issues: issueSentences(judged.issues) };
}

/** Issues with their sentences, bounded in length. */
export function issueSentences(issues: readonly DocumentIssue[]): FileError["issues"] {
  const t = words("document");
  return issues.map(({ path, code, values }) => {
    const brief = typeof values.key === "string" ? { ...values, key: shown(values.key) } : values;
    return { path, message: t(`issues.${code}`, brief) };
  });
}
