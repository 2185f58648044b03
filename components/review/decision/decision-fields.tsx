import type { DecisionKind } from "@/lib/partnership/review/decisions/decision-input";

/** What a decision is about: it names the revision that was on the screen. */
export function DecisionFields({
  application,
  revision,
  kind,
  check,
}: {
  application: string;
  revision: number;
  kind: DecisionKind;
  /** The check whose report is on the page; "" for the report of submission. */
  check: string;
}) {
  return (
    <>
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="check" value={check} />
    </>
  );
}
