import { useTranslations } from "next-intl";
import type { Column } from "@/components/ui/data-table";

/** Where a comment on the row a JSON pointer names is written. */
export type CommentHref = (path: string) => string;

/** The column that leads from each row to a comment on it; none for who does not comment. */
export function useCommentColumn<Row>(
  commentHref: CommentHref | null,
  /** The JSON pointer of a row, and what it is called. */
  about: (row: Row) => [path: string, name: string],
): Column<Row>[] {
  const t = useTranslations("review.declaration");
  if (!commentHref) return [];
  const cell = (row: Row) => {
    const [path, name] = about(row);
    return (
      <a href={commentHref(path)} className="link" aria-label={t("comment-on", { name })}>
        {t("comment")}
      </a>
    );
  };
  return [{ key: "comment", header: t("comments"), cell }];
}
