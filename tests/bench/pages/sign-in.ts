import { encode } from "next-auth/jwt";
import { createSession } from "@/lib/accounts/sessions/sessions";
import { connectTo, createClient, type DatabasePlace } from "@/lib/platform/db/connect";

/** next-auth's cookie without https. */
const cookieName = "next-auth.session-token";

/** Cookie headers of new sessions, made as signing in makes them, without the password's cost. */
export async function signIn<Name extends string>(
  people: Readonly<Record<Name, string>>,
  { secret, ...place }: DatabasePlace & { secret: string },
): Promise<Record<Name, string>> {
  const connection = connectTo(place);
  const db = createClient(connection);
  try {
    const headers: [string, string][] = [];
    for (const [name, userId] of Object.entries<string>(people)) {
      const sid = await createSession(db, {
        userId,
        userAgent: "bench",
        now: new Date(),
        secondFactor: "app",
      });
      headers.push([name, `${cookieName}=${await encode({ token: { sid }, secret })}`]);
    }
    return Object.fromEntries(headers) as Record<Name, string>;
  } finally {
    await db.$disconnect();
    await connection.close();
  }
}
