import type { LucideIcon } from "lucide-react";
import Link from "next/link";

/** A way into one part of the administration; `download` for a file instead of a page. */
export function AdminCard({
  href,
  icon: Icon,
  title,
  text,
  download = false,
}: {
  href: string;
  icon: LucideIcon;
  title: string;
  text: string;
  download?: boolean;
}) {
  const inside = (
    <>
      <Icon className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden="true" />
      <span>
        <span className="block font-semibold text-accent">{title}</span>
        <span className="block text-muted">{text}</span>
      </span>
    </>
  );
  const look =
    "flex h-full gap-3 rounded-card border border-line bg-surface p-4 hover:border-accent";
  return (
    <li>
      {download ? (
        <a href={href} className={look} download>
          {inside}
        </a>
      ) : (
        <Link href={href} className={look}>
          {inside}
        </Link>
      )}
    </li>
  );
}
