import type words from "@/lib/platform/i18n/messages/en/exports.json";

/** Why an export cannot be made as it was asked for; the namespace `exports` has a sentence for each. */
export type ExportIssue = {
  code: keyof (typeof words)["issues"];
  values: Readonly<Record<string, string | number>>;
};

/**
 * An export that is found impossible while it is written, deep in a format; `runExport` catches it and
 * returns the issue.
 */
export class ExportRefusal extends Error {
  override readonly name = "ExportRefusal";

  constructor(readonly issue: ExportIssue) {
    super(issue.code);
  }
}
