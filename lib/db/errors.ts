/** Only this file knows the shape of Prisma's errors. */
interface KnownError {
  code: string;
  meta?: {
    driverAdapterError?: { cause?: { constraint?: { fields?: string[] } } };
  };
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
 * The columns of the unique constraint that a write ran into, such as `["email"]`; null when the
 * error is any other. Both engines quote mixed-case names, which is undone here.
 */
export function uniqueViolation(error: unknown): string[] | null {
  if (!isKnownError(error) || error.code !== "P2002") return null;
  const fields = error.meta?.driverAdapterError?.cause?.constraint?.fields ?? [];
  return fields.map((field) => field.replaceAll('"', ""));
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
