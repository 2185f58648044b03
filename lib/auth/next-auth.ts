import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { clientAddress } from "@/lib/auth/client-address";
import { checkCredentials } from "@/lib/auth/credentials";
import { hasSecondFactor } from "@/lib/auth/second-factor/factors";
import { authSecret, isSecure } from "@/lib/auth/session-cookie";
import { ABSOLUTE_LIMIT, actorOfSession, createSession, endSessionById } from "@/lib/auth/sessions";
import { db } from "@/lib/db/client";
import { routes } from "@/lib/routes";

/**
 * How next-auth signs people in: its token carries the id of a session row and nothing else, so that
 * its sessions are seen and ended in the same place. The portal's own form does the same without
 * JavaScript (app/(public)/sign-in/actions.ts), and its providers have second steps and clocks that
 * next-auth does not know (lib/auth/providers).
 */
export function nextAuthOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isSecure(),
    session: { strategy: "jwt", maxAge: ABSOLUTE_LIMIT / 1000 },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(typed, request) {
          const headers = new Headers(request.headers as Record<string, string> | undefined);
          const now = new Date();
          const result = await checkCredentials(
            db(),
            { email: String(typed?.email ?? ""), password: String(typed?.password ?? "") },
            { address: clientAddress(headers), now },
          );
          if (!result.ok) return null;
          const { userId } = result;
          // Its form has no second step; the portal's own has.
          if (await hasSecondFactor(db(), userId)) return null;
          const userAgent = headers.get("user-agent");
          return { id: userId, sid: await createSession(db(), { userId, userAgent, now }) };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user && "sid" in user ? user.sid : token.sid }),
      async session({ session, token }) {
        const actor =
          typeof token.sid === "string" ? await actorOfSession(db(), token.sid, new Date()) : null;
        return { expires: session.expires, user: actor ? { name: actor.name } : undefined };
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSessionById(db(), token.sid);
      },
    },
  };
}
