import type { LucideIcon } from "lucide-react";
import Link from "next/link";

/** A way into one part of the administration. */
export function AdminCard({
  href,
  icon: Icon,
  title,
  text,
}: {
  href: string;
  icon: LucideIcon;
  title: string;
  text: string;
}) {
  return (
    <li>
      <Link
        href={href}
        className="flex h-full gap-3 rounded-card border border-line bg-surface p-4 hover:border-accent"
      >
        <Icon className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden="true" />
        <span>
          <span className="block font-semibold text-accent">{title}</span>
          <span className="block text-muted">{text}</span>
        </span>
      </Link>
    </li>
  );
}
