/** Next calls this once, before the server takes its first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { refuseToServe } = await import("@/lib/db/refuse-to-serve");
  await refuseToServe();
}
