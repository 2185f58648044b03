"use client";

import { startTransition, useEffect, useRef, useState } from "react";
import type { Evidence } from "@/lib/core/requirements/evidence";
import type { DraftBasis } from "@/lib/partnership/applications/form/field-problem";
import type { FormValues } from "@/lib/partnership/applications/form/form-values";
import { type Reading, readForm } from "@/lib/partnership/applications/form/read-form";

/** A pause in typing after which the form is judged, in ms. */
const pauseMs = 150;

/**
 * What the portal makes of the form, shortly after it was typed. Begins with the server's reading
 * of the server's values, which the same code made. (Forms that would take longer than a frame are
 * the server's to judge.)
 */
export function useReading(
  values: FormValues,
  basis: DraftBasis,
  evidence: Evidence,
  first: { values: FormValues; reading: Reading },
): Reading {
  const [reading, setReading] = useState(first.reading);
  const seen = useRef(first.values);

  useEffect(() => {
    if (seen.current === values) return;
    const timer = setTimeout(() => {
      seen.current = values;
      const read = readForm(values, basis, evidence, new Date());
      startTransition(() => setReading(read));
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [values, basis, evidence]);

  return reading;
}
