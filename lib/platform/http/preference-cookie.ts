import { cookies } from "next/headers";
import { isSecure } from "@/lib/platform/secret/portal-secret";

/** How long a browser keeps a choice, in seconds. */
const year = 365 * 24 * 60 * 60;

/** Keeps a reader's choice, such as language or theme, in the browser. */
export async function rememberPreference(name: string, value: string): Promise<void> {
  (await cookies()).set(name, value, {
    path: "/",
    maxAge: year,
    sameSite: "lax",
    httpOnly: true,
    secure: isSecure(),
  });
}
