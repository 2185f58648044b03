import NextAuth from "next-auth";
import { route } from "@/lib/actions/route";
import { nextAuthOptions } from "@/lib/auth/next-auth";
import { env } from "@/lib/env";

/** next-auth's own addresses, for providers that send people back here. */
const handler = route(
  { permission: "account.enter" },
  (_actor, request, context: { params: Promise<{ nextauth: string[] }> }) => {
    // next-auth builds its links from this variable alone.
    process.env.NEXTAUTH_URL ??= env().publicUrl;
    return NextAuth(nextAuthOptions())(request, context);
  },
);

export { handler as GET, handler as POST };
