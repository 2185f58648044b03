import { judgeFlag } from "@/lib/core/requirements/connection-flags";
import { defineRule } from "@/lib/core/requirements/rule";

/** Voice partners run BFD on every connection, so that calls survive a lost link. */
export const bfd = defineRule({
  id: "bfd",
  level: "mandatory",
  section: "links",
  appliesTo: ["voice"],
  sources: ["R23"],
  codes: ["not-declared", "no-bfd", "bfd-everywhere"],
  check: (subject) =>
    judgeFlag(subject, { key: "bfd", wanted: true, failing: "no-bfd", passing: "bfd-everywhere" }),
});
