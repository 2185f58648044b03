import type { Actor } from "@/lib/accounts/actor/actor";
import { may, type Permission } from "@/lib/accounts/permissions/permissions";
import { routes } from "@/lib/platform/routes/routes";

const entries = [
  { key: "partners", href: routes.partners(), permission: "public.read" },
  { key: "requirements", href: routes.requirements(), permission: "public.read" },
  { key: "format", href: routes.format(), permission: "public.read" },
  { key: "applications", href: routes.applications(), permission: "application.list" },
  { key: "review", href: routes.review(), permission: "review.list" },
  { key: "admin", href: routes.admin(), permission: "people.manage" },
] as const satisfies readonly { key: string; href: string; permission: Permission }[];

export type NavigationEntry = (typeof entries)[number];

/** The entries of the main navigation for whom it is shown to. */
export function navigationFor(actor: Actor): NavigationEntry[] {
  return entries.filter((entry) => may(actor, entry.permission));
}
