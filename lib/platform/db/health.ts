import type { Db } from "./client";

/** Whether the database answers a question within so many milliseconds. */
export async function answersWithin(db: Db, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const answer = db.$queryRaw`SELECT 1`.then(
    () => true,
    (error: unknown) => {
      console.error(
        `The database does not answer: ${error instanceof Error ? error.message : error}`,
      );
      return false;
    },
  );
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
