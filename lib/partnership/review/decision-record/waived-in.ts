import type { WaivedRule, WaivedView } from "@/lib/partnership/review/waivers/waived-view";
import type { DecisionRecord } from "./format";

/** The waivers of a record laid over its report, as a page shows them. */
export function waivedIn({ stands, waivers }: DecisionRecord): WaivedView {
  const rules = stands.waived.flatMap((rule): [string, WaivedRule][] => {
    const waiver = waivers.find((each) => each.rule === rule);
    if (!waiver) return [];
    const { endsOn, reason, proposedBy, secondBy } = waiver;
    const by = [proposedBy, secondBy].flatMap((name) => name ?? []);
    return [[rule, { endsOn, accepted: reason === undefined ? null : { reason, by } }]];
  });
  return { verdict: stands.verdict, rules: Object.fromEntries(rules) };
}
