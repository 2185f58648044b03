import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";

/** A day of the calendar, as zod's own date knows it, leap years included. */
const day = z.core.regexes.date.source.replace(/^\^|\$$/g, "");

/** ISO 8601 with a zone. Seconds may be left out, which zod's own pattern for instants refuses. */
const pattern = new RegExp(
  `^${day}T(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)$`,
);

/** A moment in ISO 8601 with a zone, kept as text. */
export const instant = boundedText(100)
  .regex(pattern)
  .describe("ISO 8601 with a zone, for example 2026-11-10T06:00:00Z");
