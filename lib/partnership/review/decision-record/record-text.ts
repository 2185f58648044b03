import { canonicalJson } from "@/lib/core/json/canonical-json";
import type { DecisionRecord } from "./format";

/** The file of a record: canonical JSON and a line end, so that equal records are equal bytes. */
export const recordText = (record: unknown): string => `${canonicalJson(record)}\n`;

/** The name a record is downloaded under, such as "as64500-decision-2.json". */
export const recordFileName = ({
  application,
  decision,
}: Pick<DecisionRecord, "application" | "decision">): string =>
  `as${application.asn}-decision-${decision.number}.json`;
