"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { type Reading, readForm } from "@/lib/partnership/applications/form/read-form";
import type { ReadingAnswer, ReadingRequest } from "./reading-worker";

/** A pause in typing after which the form is judged, in ms. */
const pauseMs = 150;

/** Rows above which judging takes longer than a frame and is done in a worker. */
const manyRows = 300;

const rowsOf = ({ traffic, routing, locations }: FormValues) =>
  traffic.sites.length +
  routing.prefixes.length +
  locations.reduce((sum, { connections }) => sum + connections.length, 0);

/**
 * What the portal makes of the form, shortly after it was typed. Begins with the server's reading
 * of the server's values, which the same code made.
 */
export function useReading(
  values: FormValues,
  basis: DraftBasis,
  evidence: Evidence,
  first: { values: FormValues; reading: Reading; measurementsWithheld: boolean },
): Reading {
  const [reading, setReading] = useState(first.reading);
  const seen = useRef(first.values);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    if (seen.current === values) return;
    const timer = setTimeout(() => {
      seen.current = values;
      const input: ReadingRequest["input"] = [values, basis, evidence, new Date()];
      asked.current += 1;
      if (rowsOf(values) + basis.measurements.length <= manyRows) {
        const read = readForm(...input);
        startTransition(() => setReading(read));
        return;
      }
      worker.current ??= new Worker(new URL("./reading-worker.ts", import.meta.url), {
        type: "module",
      });
      worker.current.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
        if (data.id === asked.current) startTransition(() => setReading(data.reading));
      };
      worker.current.postMessage({ id: asked.current, input } satisfies ReadingRequest);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [values, basis, evidence]);

  useEffect(() => () => worker.current?.terminate(), []);

  return first.measurementsWithheld ? withServersMeasurements(reading, first.reading) : reading;
}

/** The rule that reads measurements; of level policy, so it has no part in the verdict. */
const measuredRule = "nearest-edge-measured";

/** What only measurements decide, as the server found it: they are too many to be sent along. */
function withServersMeasurements(reading: Reading, servers: Reading): Reading {
  const result = servers.report.results.find(({ rule }) => rule === measuredRule);
  const results = reading.report.results.map((each) =>
    result && each.rule === measuredRule ? result : each,
  );
  const { waitingMeasurements } = servers;
  return { ...reading, report: { ...reading.report, results }, waitingMeasurements };
}
