import type { MemberRole } from "@/lib/accounts/actor/actor";

/** What the form that invites holds after it was sent. */
export type InviteState = {
  email: string;
  role: MemberRole;
  problem: "email" | "not-owner" | "already-member" | "too-many" | null;
  /** The address a mail goes to. */
  sentTo: string | null;
};
