import type { ReactNode } from "react";
import { RowTh, Table, TableBody, TableHead, Td, Th, Tr } from "./table";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** This column names its row. */
  rowHeader?: boolean;
};

/** A table from columns and rows, for reading. Pages show an `EmptyState` instead of no rows. */
export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  rowId,
  stay,
}: {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The id of a row, for links that lead to it. */
  rowId?: (row: Row) => string;
  stay?: boolean;
}) {
  return (
    <Table caption={caption} captionHidden={captionHidden} stay={stay}>
      <TableHead>
        {columns.map((column) => (
          <Th key={column.key} align={column.align}>
            {column.header}
          </Th>
        ))}
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <Tr key={rowKey(row)} {...(rowId && { id: rowId(row) })}>
            {columns.map((column) =>
              column.rowHeader ? (
                <RowTh key={column.key} label={column.header}>
                  {column.cell(row)}
                </RowTh>
              ) : (
                <Td key={column.key} label={column.header} align={column.align}>
                  {column.cell(row)}
                </Td>
              ),
            )}
          </Tr>
        ))}
      </TableBody>
    </Table>
  );
}
