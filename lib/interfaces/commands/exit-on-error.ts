/** Runs a command's work; an error becomes its sentence on stderr and exit code 1. */
export async function exitOnError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
