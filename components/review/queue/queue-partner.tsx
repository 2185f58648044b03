import Link from "next/link";
import { useTranslations } from "next-intl";
import type { QueueRow } from "@/lib/partnership/review/queue/queue";
import { NewsBadges } from "./news-badges";

/** Who applies, with what the reader has not seen of it; revision and organisation in the title. */
export function QueuePartner({ row, href }: { row: QueueRow; href: string }) {
  const t = useTranslations("queue");
  const { name, organisation, revision, news } = row;
  const title = [name, t("revision", { number: revision }), organisation !== name && organisation]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      <NewsBadges news={news} />
      <Link
        href={href}
        prefetch={false}
        title={title}
        className="link wrap-anywhere"
        data-queue-open
      >
        {name}
      </Link>
      {organisation !== name && (
        <span className="ms-1.5 font-normal text-muted wrap-anywhere">{organisation}</span>
      )}
    </>
  );
}
