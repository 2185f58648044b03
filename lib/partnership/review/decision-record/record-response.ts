import type { DecisionRecord } from "./format";
import { recordFileName, recordText } from "./record-text";

/** Answers with the file of a record, to be kept. */
export function recordResponse(record: DecisionRecord): Response {
  return new Response(recordText(record), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${recordFileName(record)}"`,
      "cache-control": "private, no-store",
    },
  });
}
