import type { StaffRole } from "@/lib/accounts/actor/actor";

/** The password of every demonstration account; shown on the sign-in page. */
export const demoPassword = "peering-demo-2026";

/** An account of the demonstration as the sign-in page shows it. */
export interface DemoAccount {
  name: string;
  email: string;
  staffRole: StaffRole | null;
  organisation: string | null;
}
