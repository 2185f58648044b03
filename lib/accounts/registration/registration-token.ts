import { decode, encode } from "next-auth/jwt";
import { authSecret } from "@/lib/platform/secret/portal-secret";

/** How long the link of a registration mail works, in seconds. */
export const registrationLimit = 24 * 60 * 60;

/** Keeps these tokens apart from sessions, which the same secret makes. */
const salt = "registration";

/** Who asked to register and where they were going; nothing is kept in the database before they return. */
export interface RegistrationClaim {
  email: string;
  next: string | null;
}

/** The encrypted claim for the link in the mail. */
export function sealRegistration({ email, next }: RegistrationClaim): Promise<string> {
  return encode({ token: { email, next }, secret: authSecret(), maxAge: registrationLimit, salt });
}

/** The claim of a link; null when it is not ours or too old. */
export async function openRegistration(token: string): Promise<RegistrationClaim | null> {
  try {
    const claim = await decode({ token, secret: authSecret(), salt });
    if (typeof claim?.email !== "string") return null;
    return { email: claim.email, next: typeof claim.next === "string" ? claim.next : null };
  } catch {
    return null;
  }
}
