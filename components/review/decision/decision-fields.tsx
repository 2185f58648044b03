import type { DecisionKind } from "@/lib/partnership/review/decisions/decision-input";

/** What a decision is about: it names the revision that was on the screen. */
export function DecisionFields({
  application,
  revision,
  kind,
}: {
  application: string;
  revision: number;
  kind: DecisionKind;
}) {
  return (
    <>
      <input type="hidden" name="application" value={application} />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="kind" value={kind} />
    </>
  );
}
