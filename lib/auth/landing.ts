import type { StaffRole } from "@/lib/auth/actor";
import { safePath } from "@/lib/auth/wanted-path";
import { routes } from "@/lib/routes";

/** Where a person goes after sign-in: the page wanted before, else where their work is. */
export function landingPath(wanted: unknown, staffRole: StaffRole | null): string {
  const path = safePath(wanted);
  if (path !== null) return path;
  if (staffRole === "admin") return routes.admin();
  return staffRole === "reviewer" ? routes.review() : routes.applications();
}
