import type { ApplicationState } from "@/lib/platform/db/generated/enums";

/** Waivers are made on what waits for a decision and on what is in force, never on a first draft. */
export function isWaivable({ state, listed }: { state: ApplicationState; listed: boolean }) {
  if (state === "draft") return listed;
  return state !== "withdrawn" && state !== "declined";
}
