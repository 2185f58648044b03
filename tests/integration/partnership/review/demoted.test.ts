import { encode } from "next-auth/jwt";
import { beforeEach, expect, it, vi } from "vitest";
import { changeStaffRole } from "@/lib/accounts/people/people";
import { action } from "@/lib/accounts/permissions/action";
import { sessionCookieName } from "@/lib/accounts/sessions/session-cookie";
import { createSession } from "@/lib/accounts/sessions/sessions";
import { applicationSubject } from "@/lib/partnership/review/application/queries";
import { assign } from "@/lib/partnership/review/queue/assign";
import { releaseAssignments } from "@/lib/partnership/review/queue/release-assignments";
import { db } from "@/lib/platform/db/client";
import { clearDatabase } from "@/tests/support/database";
import { makeApplication, makePerson } from "@/tests/support/factories";

const secret = "a secret of this test, long enough to be one";
process.env.AUTH_SECRET = secret;

/** The request as the browser sends it; everything behind it is the portal's own. */
const request = { cookies: new Map<string, { value: string }>(), headers: new Headers() };
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => request.cookies,
}));

/** An action as the review pages make them. */
const take = action(
  {
    permission: "review.assign",
    subjectOf: (id: string) => applicationSubject(db(), id),
    withoutForm: true,
  },
  (actor, applicationId: string) =>
    assign(db(), actor, { applicationId, assigneeId: actor.userId, seen: null }),
);

beforeEach(clearDatabase);

it("a reviewer demoted with the page open is refused with the next request", async () => {
  const ada = await makePerson({ staffRole: "reviewer" });
  const amir = await makePerson({ staffRole: "admin" });
  const sid = await createSession(db(), {
    userId: ada.userId,
    userAgent: null,
    now: new Date(),
    secondFactor: "app",
  });
  const value = await encode({ token: { sid }, secret });
  request.cookies.set(sessionCookieName(), { value });
  request.headers = new Headers({ origin: "http://localhost:3000", host: "localhost:3000" });
  const [first, second] = [await makeApplication(), await makeApplication()];

  expect(await take(first.id)).toMatchObject({ ok: true });
  await changeStaffRole(db(), amir, { userId: ada.userId, staffRole: null });
  await releaseAssignments(db(), ada.userId);
  await expect(take(second.id)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(await db().application.count({ where: { assigneeId: { not: null } } })).toBe(0);
  await changeStaffRole(db(), amir, { userId: ada.userId, staffRole: "reviewer" });
  expect(await take(second.id)).toMatchObject({ ok: true });
});
