import { notifyAdmins } from "@/lib/interfaces/exports/schedules/notify-admins";
import type { ExportRun, PrismaClient } from "@/lib/platform/db/generated/client";
import { removeFiles } from "@/lib/platform/export-files/files";
import type words from "@/lib/platform/i18n/messages/en/exports.json";

/** Why a run has no file, or why its file did not arrive. */
export type RunFailure = {
  code: Exclude<keyof (typeof words)["failures"], "detail">;
  /** What the machine said, or the sentence of a refusal. */
  detail?: string;
};

const maxDetailLength = 500;

/** What went wrong, of an error that nobody expected: the disk's have a system call. */
export function failureOf(error: unknown): RunFailure {
  const detail = error instanceof Error ? error.message : String(error);
  console.error(`An export failed: ${detail}`);
  const disk = error instanceof Error && "syscall" in error && "path" in error;
  return { code: disk ? "disk" : "database", detail };
}

/** Writes a failure into a run; a file that was made but did not arrive stays. */
export async function failRun(
  client: PrismaClient,
  run: Pick<ExportRun, "id" | "scheduleId" | "set">,
  { code, detail }: RunFailure,
  now: Date,
): Promise<void> {
  if (code !== "not-delivered") await removeFiles(run.id);
  await client.$transaction(async (tx) => {
    const { count } = await tx.exportRun.updateMany({
      where: { id: run.id, state: { in: ["running", "done"] } },
      data: {
        state: "failed",
        failure: code,
        failureDetail: lastLines(detail),
        finishedAt: now,
        leaseUntil: null,
      },
    });
    // What somebody waits for is on their page; what a schedule makes, nobody looks at.
    if (count === 1 && run.scheduleId !== null) await notifyAdmins(tx, run);
  });
}

/** The end of a message: Prisma's say what is wrong there. */
const lastLines = (text: string | undefined): string | null =>
  text === undefined ? null : text.trim().slice(-maxDetailLength);
