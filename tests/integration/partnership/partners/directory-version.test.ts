import { beforeEach, describe, expect, it } from "vitest";
import { directoryStamp } from "@/lib/partnership/partners/directory-version";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";

beforeEach(clearDatabase);

const place = { metro: "Oslo", country: "NO", region: "Europe" };
const partner = { id: "ridge", slug: "ridge", name: "Ridge" };

describe("the directory's version", () => {
  it("changes with each change of a partner or a location, and with nothing else", async () => {
    const stamps = [await directoryStamp(db())];
    const next = async (change: () => Promise<unknown>) => {
      await change();
      stamps.push(await directoryStamp(db()));
    };
    await next(() => db().partner.create({ data: partner }));
    await next(() => db().partnerLocation.create({ data: { partnerId: "ridge", ...place } }));
    await next(() => db().partner.update({ where: { id: "ridge" }, data: { name: "Crag" } }));
    await next(() => db().partnerLocation.updateMany({ data: { connections: 4 } }));
    await next(() => db().partnerLocation.deleteMany());
    await next(() => db().partner.deleteMany());
    await next(() => db().$executeRaw`TRUNCATE "Partner" CASCADE`);
    expect(new Set(stamps).size).toBe(stamps.length);
    const before = await directoryStamp(db());
    await db().organisation.create({ data: { name: "Ridge" } });
    expect(await directoryStamp(db())).toBe(before);
    expect(await db().directoryVersion.count()).toBe(1);
  });

  it("stays when the change is undone", async () => {
    const before = await directoryStamp(db());
    const undone = db().$transaction(async (tx) => {
      await tx.partner.create({ data: partner });
      expect(await directoryStamp(tx)).not.toBe(before);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await directoryStamp(db())).toBe(before);
  });

  it("lets changes at the same moment wait for each other", async () => {
    const ids = Array.from({ length: 8 }, (_, n) => `p${n}`);
    await Promise.all(
      ids.map((id) =>
        db().$transaction(async (tx) => {
          await tx.partner.create({ data: { id, slug: id, name: id } });
          await tx.partnerLocation.create({ data: { partnerId: id, ...place } });
        }),
      ),
    );
    expect(await db().partner.count()).toBe(8);
  });
});
