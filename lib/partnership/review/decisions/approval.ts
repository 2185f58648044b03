import type { WaivedReport } from "@/lib/partnership/applications/revision/apply-waivers";

/** What stands between a revision and its approval. Lists hold rule ids in catalogue order. */
export type Blocking = Pick<WaivedReport, "failing" | "unaccepted" | "unknown">;

/** What blocks, as a text that is equal when the same blocks; "" when nothing does. */
export function blockingMark({ failing, unaccepted, unknown }: Blocking): string {
  const part = (name: string, rules: readonly string[]) =>
    rules.length > 0 ? `${name}:${rules.join(",")}` : "";
  return [part("fails", failing), part("unaccepted", unaccepted), part("unknown", unknown)]
    .filter(Boolean)
    .join(";");
}
