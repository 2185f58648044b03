// biome-ignore-all lint/a11y/noRedundantRoles: CSS that turns rows into cards takes the roles away

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./class-names";

/*
 * Rows become cards below 768 px (see `.data-table` in globals.css). Changing `display` takes the
 * table semantics away in browsers, so each element names its role. What has no value is not passed on:
 * thousands of cells would each carry it to the browser.
 */

type TableProps = Omit<ComponentProps<"table">, "children"> & {
  caption: ReactNode;
  /** Keeps the caption for screen readers only. */
  captionHidden?: boolean;
  /** Stays a table on a phone: for two or three narrow columns. */
  stay?: boolean;
  /** One line a row where the screen has room for it. */
  dense?: boolean;
  children: ReactNode;
};

/** A real table; give each `Td` its column's `label` for the card form. */
export function Table({
  caption,
  captionHidden,
  stay,
  dense,
  className,
  children,
  ...rest
}: TableProps) {
  return (
    <table
      role="table"
      className={cx("data-table", className)}
      {...(stay && { "data-stay": "" })}
      {...(dense && { "data-dense": "" })}
      {...rest}
    >
      <caption className={captionHidden ? "sr-only" : "px-3 pb-2 font-semibold"}>{caption}</caption>
      {children}
    </table>
  );
}

/** The row of column headings. */
export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup">
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody(props: ComponentProps<"tbody">) {
  return <tbody role="rowgroup" {...props} />;
}

export function Tr(props: ComponentProps<"tr">) {
  return <tr role="row" {...props} />;
}

type Align = "start" | "end";

/** A column heading; numbers are aligned to the end. */
export function Th({ align, ...rest }: Omit<ComponentProps<"th">, "align"> & { align?: Align }) {
  return <th scope="col" role="columnheader" {...(align && { "data-align": align })} {...rest} />;
}

/** The cell that names its row. */
export function RowTh({ label, ...rest }: ComponentProps<"th"> & { label?: string }) {
  return <th scope="row" role="rowheader" {...(label && { "data-label": label })} {...rest} />;
}

export function Td({
  label,
  align,
  children,
  ...rest
}: Omit<ComponentProps<"td">, "align"> & { label?: string; align?: Align }) {
  return (
    <td
      role="cell"
      {...(label && { "data-label": label })}
      {...(align && { "data-align": align })}
      {...rest}
    >
      <div>{children}</div>
    </td>
  );
}
