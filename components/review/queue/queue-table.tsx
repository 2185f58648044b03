import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/review/state-badge";
import { Asn } from "@/components/ui/quantity";
import { RowTh, Table, TableBody, TableHead, Td, Th, Tr } from "@/components/ui/table";
import { assignmentFields, selectionOf } from "@/lib/partnership/review/queue/assignment-input";
import type { QueueRow } from "@/lib/partnership/review/queue/queue";
import { DueWord } from "./due-word";
import { QueuePartner } from "./queue-partner";
import { QueueReviewer } from "./queue-reviewer";
import { QueueVerdict } from "./queue-verdict";
import { ShortAge } from "./short-age";

/** The columns after the partner, with the width of each where a row is one line; the verdict has the rest. */
const columns = [
  ["asn", "w-[5.25rem]"],
  ["type", "w-[3.25rem]"],
  ["metros", "w-[4.5rem]"],
  ["state", "w-[8.75rem]"],
  ["verdict", ""],
  ["checked", "w-[5rem]"],
  ["age", "w-[3.5rem]"],
  ["due", "w-[6.5rem]"],
  ["waitsFor", "w-[6.5rem]"],
  ["reviewer", "w-[6.5rem]"],
] as const;

/** Submitted applications, one line each; cards on a phone. */
export function QueueTable({
  rows,
  readerId,
  now,
  hrefFor,
}: {
  rows: readonly QueueRow[];
  readerId: string;
  now: Date;
  /** The page of an application, with the way back to this list. */
  hrefFor: (id: string) => string;
}) {
  const t = useTranslations("review.queue");
  const words = useTranslations("queue");
  const label = (key: (typeof columns)[number][0]) => t(`columns.${key}`);
  return (
    <Table caption={t("caption")} captionHidden dense>
      <TableHead>
        <Th className="w-8">
          <span className="sr-only">{words("select.column")}</span>
        </Th>
        <Th className="w-[16%]">{t("columns.partner")}</Th>
        {columns.map(([key, width]) => (
          <Th key={key} className={width} align={key === "metros" ? "end" : undefined}>
            {label(key)}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={row.id} data-queue-row>
            <Td label={words("select.column")}>
              {isAssignable(row) && (
                <input
                  type="checkbox"
                  name={assignmentFields.selected}
                  value={selectionOf(row.id, row.assignee?.id ?? null)}
                  aria-label={words("select.row", { partner: row.name })}
                  className="size-4 align-[-0.15em] accent-accent"
                />
              )}
            </Td>
            <RowTh label={t("columns.partner")}>
              <QueuePartner row={row} href={hrefFor(row.id)} />
            </RowTh>
            <Td label={label("asn")}>
              <Asn value={row.asn} />
            </Td>
            <Td label={label("type")}>{words(`type.${row.type}`)}</Td>
            <Td label={label("metros")} align="end">
              {row.metros}
            </Td>
            <Td label={label("state")}>
              <StateBadge state={row.state} />
            </Td>
            <Td label={label("verdict")}>
              <QueueVerdict {...row} />
            </Td>
            <Td label={label("checked")}>
              <ShortAge at={row.checkedAt} now={now} />
            </Td>
            <Td label={label("age")}>
              <ShortAge at={row.submittedAt} now={now} />
            </Td>
            <Td label={label("due")}>
              <DueWord dueAt={row.dueAt} state={row.state} now={now} short />
            </Td>
            <Td label={label("waitsFor")}>{words(`waitsFor.${row.waitsFor ?? "nobody"}`)}</Td>
            <Td label={label("reviewer")}>
              <QueueReviewer row={row} readerId={readerId} />
            </Td>
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}

/** Whether there is anything to see to on a row, and the reader may give it to somebody. */
const isAssignable = ({ dueAt, state, conflict }: QueueRow): boolean =>
  conflict === null && (dueAt !== null || state === "changes_requested");
