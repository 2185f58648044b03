import { eachConnection, firstConnectionField } from "@/lib/core/requirements/connections";
import { isDueWithin } from "@/lib/core/requirements/dates";
import { connectionsNotDeclared, fallsBelow, notDeclared } from "@/lib/core/requirements/findings";
import type { Finding } from "@/lib/core/requirements/report";
import { defineRule } from "@/lib/core/requirements/rule";

/** A connection that is 40% full at peak is being augmented. */
export const utilisation = defineRule({
  id: "utilisation",
  level: "mandatory",
  section: "links",
  sources: ["R41"],
  codes: ["not-declared", "augmentation-planned", "augmentation-needed", "room-left"],
  check: (subject, policy) => {
    const missing = connectionsNotDeclared(subject);
    if (missing) return missing;
    const { augmentAt, augmentWithinDays, silentConnection } = policy.utilisation;
    const noise = policy.arithmetic.measureTolerance.value;
    const findings: Finding[] = [];
    let stated = 0;
    let busiest = 0;
    eachConnection(subject, ({ declared, label, path }, metro) => {
      const { peakUtilisation: measured, augmentationDueOn: due } = declared;
      if (measured === undefined) {
        if (silentConnection.value === "unknown") {
          const values = { what: "link", metro, name: label };
          findings.push(notDeclared(`${path}/peakUtilisation`, values));
        }
        return;
      }
      stated += 1;
      busiest = Math.max(busiest, measured);
      if (fallsBelow(measured, augmentAt.value, noise)) return;
      const days = augmentWithinDays.value;
      const planned = due !== undefined && isDueWithin(due, subject.now, days);
      findings.push({
        status: planned ? "warn" : "fail",
        code: planned ? "augmentation-planned" : "augmentation-needed",
        path: `${path}/augmentationDueOn`,
        measured,
        required: augmentAt.value,
        values: { metro, name: label, due: due ?? "-", days },
      });
    });
    if (stated === 0 && findings.length === 0) {
      return [notDeclared(firstConnectionField(subject, "peakUtilisation"), { what: "peak" })];
    }
    if (findings.length > 0) return findings;
    return [
      {
        status: "pass",
        code: "room-left",
        path: "/locations",
        measured: busiest,
        required: augmentAt.value,
        values: { connections: stated },
      },
    ];
  },
});
