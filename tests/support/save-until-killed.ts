import { writeSync } from "node:fs";
import { recordAudit } from "@/lib/platform/audit/record";
import { db } from "@/lib/platform/db/client";

/**
 * Run as a process of its own by the tests of being killed: saves without pause, two rows in one
 * transaction, and prints a row's number only once it is saved.
 */
const round = process.argv[2] ?? "0";
for (let number = 0; ; number += 1) {
  const objectId = `${round}-${number}`;
  await db().$transaction(async (tx) => {
    await tx.organisation.create({ data: { id: objectId, name: "Saved" } });
    await recordAudit(tx, {
      actor: "system",
      action: "organisation.created",
      objectType: "organisation",
      objectId,
    });
  });
  writeSync(1, `${objectId}\n`);
}
