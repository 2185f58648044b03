import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { isBrokenReference, isMissingRow, uniqueViolation } from "@/lib/platform/db/errors";
import { clearDatabase } from "@/tests/support/database";

beforeEach(clearDatabase);

const draft = { document: {}, partnerName: "Ridge", partnerType: "isp" } as const;

const failure = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe("database errors", () => {
  it("names the column of a unique constraint", async () => {
    const data = { email: "noc@isp.example", name: "Noc" };
    await db().user.create({ data });
    expect(uniqueViolation(await failure(db().user.create({ data })))).toEqual(["email"]);
  });

  it("names every column, mixed case and inside a transaction too", async () => {
    const { id: organisationId } = await db().organisation.create({ data: { name: "Ridge" } });
    const data = { ...draft, organisationId, asn: 4_294_967_294n };
    await db().application.create({ data });
    const error = await failure(db().$transaction((tx) => tx.application.create({ data })));
    expect(uniqueViolation(error)).toEqual(["organisationId", "asn"]);
  });

  it("tells a missing row and a broken reference apart", async () => {
    const missing = await failure(
      db().user.update({ where: { id: "none", staffRole: "admin" }, data: { name: "x" } }),
    );
    const broken = await failure(
      db().application.create({ data: { ...draft, organisationId: "none", asn: 1n } }),
    );
    expect([isMissingRow(missing), isBrokenReference(missing)]).toEqual([true, false]);
    expect([isMissingRow(broken), isBrokenReference(broken)]).toEqual([false, true]);
    expect(uniqueViolation(broken)).toBeNull();
  });
});
