import { writeSync } from "node:fs";
import { db } from "@/lib/db/client";
import { queueMail } from "@/lib/mail/queue";

/** Run as a process of its own: commits a change with its mail, says so, and sends nothing. */
await db().$transaction(async (tx) => {
  await tx.organisation.create({ data: { id: "decided", name: "Decided" } });
  await queueMail(tx, {
    to: "nadia@ridgeline.example",
    locale: "en",
    kind: "passwordChanged",
    values: { name: "Nadia", url: "https://peering.example" },
  });
});
writeSync(1, "committed\n");
setInterval(() => {}, 1_000);
