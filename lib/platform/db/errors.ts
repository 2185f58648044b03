/** Only this file knows the shape of Prisma's errors. */
interface KnownError {
  code: string;
  meta?: { driverAdapterError?: { cause?: { constraint?: Constraint } } };
}

/** PGlite's adapter gives the columns, PostgreSQL's the constraint's name. */
interface Constraint {
  fields?: string[];
  index?: string;
}

function isKnownError(error: unknown): error is KnownError {
  return (
    error instanceof Error &&
    error.name === "PrismaClientKnownRequestError" &&
    "code" in error &&
    typeof error.code === "string"
  );
}

/**
 * The columns of the unique constraint that a write ran into, such as `["organisationId", "asn"]`;
 * null when the error is any other. A primary key's columns are not told: not null, but empty.
 */
export function uniqueViolation(error: unknown): string[] | null {
  if (!isKnownError(error) || error.code !== "P2002") return null;
  const cause = error.meta?.driverAdapterError?.cause;
  const { fields, index } = cause?.constraint ?? {};
  // PostgreSQL quotes mixed-case names.
  if (fields) return fields.map((field) => field.replaceAll('"', ""));
  // Prisma names a unique constraint Table_column_column_key; no column of ours has an underscore.
  const columns = /^[^_]+_(.+)_key$/.exec(index ?? "")?.[1];
  return columns ? columns.split("_") : [];
}

/** Whether an update or delete found no row that its condition allows. */
export function isMissingRow(error: unknown): boolean {
  return isKnownError(error) && error.code === "P2025";
}

/** Whether a row points to one that does not exist, or is still pointed to. */
export function isBrokenReference(error: unknown): boolean {
  return isKnownError(error) && error.code === "P2003";
}

/** Whether the transaction lost against another and may be tried again. */
export function isWriteConflict(error: unknown): boolean {
  return isKnownError(error) && error.code === "P2034";
}
