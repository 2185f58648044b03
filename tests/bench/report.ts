import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { knownEvidence, largest, now, regionalIsp } from "./documents";
import { haversineFloor } from "./haversine-floor";
import { type Measurement, mediansInTurn } from "./measurement";
import { childReport } from "./report-memory";

/** The whole report against the distances alone, and the memory it takes. */
export async function benchReport(): Promise<Measurement[]> {
  const evidence = knownEvidence();
  const judge = (document: ApplicationDocument) =>
    evaluate({ document, evidence, policy: currentPolicy, now });
  const small = regionalIsp();
  const inOrder = largest("in order");
  const amiss = largest("amiss");
  const places = inOrder.traffic?.sites ?? [];
  const json = JSON.parse(JSON.stringify(inOrder));
  const median = await mediansInTurn(
    {
      floor: () => haversineFloor(places, edgeMetros),
      small: () => judge(small),
      inOrder: () => judge(inOrder),
      amiss: () => judge(amiss),
      parse: () => parseDocument(json),
    },
    { warmUp: 15, rounds: 41 },
  );
  const line = (measure: string, value: number, aim?: Measurement["aim"]): Measurement => ({
    measure,
    value,
    floor: median.floor,
    unit: "ms",
    ratio: value / median.floor,
    ...(aim && { aim }),
  });
  const aim = { most: 1, of: "ratio" } as const;
  const memory = childReport();
  return [
    line("report: regional-isp", median.small, aim),
    line("report: largest", median.inOrder, aim),
    line("report: largest, much amiss", median.amiss, aim),
    line("report: reading the largest (parseDocument)", median.parse),
    {
      measure: "report: peak memory of the largest",
      value: memory.peak,
      floor: memory.bare,
      unit: "MB",
      ratio: memory.peak / memory.bare,
      aim: { most: 200, of: "value" },
    },
  ];
}
