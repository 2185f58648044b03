import type { StaffRole } from "@/lib/accounts/actor/actor";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { routes } from "@/lib/platform/routes/routes";

/** Where a person goes after sign-in: the page wanted before, else where their work is. */
export function landingPath(wanted: unknown, staffRole: StaffRole | null): string {
  const path = safePath(wanted);
  if (path !== null) return path;
  if (staffRole === "admin") return routes.admin();
  return staffRole === "reviewer" ? routes.review() : routes.applications();
}
