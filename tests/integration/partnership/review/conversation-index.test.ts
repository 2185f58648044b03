import { beforeAll, expect, it } from "vitest";
import {
  partnerConversation,
  reviewConversation,
} from "@/lib/partnership/review/conversation/queries";
import { db } from "@/lib/platform/db/client";
import { makeApplication, makePerson } from "@/tests/support/factories";

let applicationId = "";
let userId = "";

/** Comments enough for the planner to care: 20 on the application, 5,000 on another one. */
beforeAll(async () => {
  userId = (await makePerson({ staffRole: "reviewer" })).userId;
  const [mine, other] = [await makeApplication(), await makeApplication()];
  applicationId = mine.id;
  for (const [{ id }, count] of [
    [mine, 20],
    [other, 5_000],
  ] as const) {
    const { id: revisionId } = await db().revision.findFirstOrThrow({
      where: { applicationId: id },
      select: { id: true },
    });
    await db().$executeRaw`
      INSERT INTO "ReviewComment" ("id", "applicationId", "revisionId", "authorId", "about", "body",
        "state", "sentAt", "createdAt")
      SELECT ${id} || n, ${id}, ${revisionId}, ${userId}, 'whole', repeat(md5(n::text), 10),
        'sent', now(), now() + n * interval '1 second'
      FROM generate_series(1, ${count}::int) AS n`;
  }
  await db().$executeRaw`ANALYZE`;
});

it("reads a conversation through an index", async () => {
  const lines = await db().$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
    `EXPLAIN SELECT "id", "body" FROM "ReviewComment"
     WHERE "applicationId" = '${applicationId}' AND "state" = 'sent' AND NOT "internal"
     ORDER BY "createdAt" DESC, "id" DESC LIMIT 500`,
  );
  const plan = lines.map((line) => line["QUERY PLAN"]).join("\n");
  expect(plan).toContain("ReviewComment_applicationId_createdAt_idx");
  expect(plan).not.toContain("Seq Scan");
});

it("shows no more of it than a page can hold, the newest", async () => {
  expect(await partnerConversation(db(), applicationId)).toHaveLength(20);
  const { threads } = await reviewConversation(db(), applicationId, { userId, internal: true });
  expect(threads).toHaveLength(20);
  const [other] = await db().reviewComment.findMany({
    where: { applicationId: { not: applicationId } },
    take: 1,
    select: { applicationId: true },
  });
  expect(await partnerConversation(db(), other?.applicationId ?? "")).toHaveLength(500);
});
