/** Thrown when the data folder, or the embedded database's folder in it, cannot be made or written. */
export class FolderUnusableError extends Error {
  override readonly name = "FolderUnusableError";

  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`The folder ${folder} cannot be used: ${reason}. DATA_DIR chooses another.`, { cause });
  }
}
