/** A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours. */
export function endWithReader(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 2);
  });
}
