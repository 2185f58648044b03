import type { Report } from "@/lib/core/requirements/report";

/** A report whose findings are read page by page. */
export type Found = {
  report: Report;
  /** Of the partner it is about. */
  asn: number;
  name: string;
  /** The address of the field a JSON pointer names, where it can be edited. */
  fieldHref: ((path: string) => string | null) | null;
};
