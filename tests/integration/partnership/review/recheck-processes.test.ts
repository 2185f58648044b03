import { expect, it } from "vitest";
import { latestRecheck, startRecheck } from "@/lib/partnership/review/checks/recheck-run";
import { db } from "@/lib/platform/db/client";
import { runScript } from "@/tests/support/child";
import { engine } from "@/tests/support/database";
import { nextAsn } from "@/tests/support/factories";
import { makePartner } from "@/tests/support/partners";

const partners = 12;
const now = new Date("2026-12-16T03:00:00Z");
const work = () => runScript("tests/support/recheck-until-done.ts", { args: [now.toISOString()] });

// The embedded database is one process's own.
it.skipIf(engine() === "pglite")(
  "two processes share a round of checks and do no partner twice",
  async () => {
    for (let made = 0; made < partners; made += 1) {
      await makePartner({
        asn: nextAsn(),
        change: ({ locations }) => {
          const link = locations?.[0]?.connections?.[0];
          Object.assign(link ?? {}, { peakUtilisation: 0.45, augmentationDueOn: "2026-12-15" });
        },
      });
    }
    await startRecheck(db(), null, now);
    const [one, two] = await Promise.all([work(), work()]);
    const shares = [one, two].map(({ output }) => Number(/done (\d+)/.exec(output)?.[1]));
    expect(shares.reduce((sum, each) => sum + each, 0)).toBe(partners);
    expect(await db().revisionCheck.count({ where: { cause: "nightly" } })).toBe(partners);
    expect(await db().followUp.count()).toBe(partners);
    expect(await latestRecheck(db())).toMatchObject({
      checked: partners,
      left: 0,
      finishedAt: now,
    });
  },
);
