import { db } from "@/lib/platform/db/client";
import { demoAccounts } from "./demo";

// The demonstration is made before the server starts, so the answer holds as long as the process.
let answer: Promise<boolean> | null = null;

/** Whether this is the demonstration: accounts with known passwords exist. */
export async function isDemo(): Promise<boolean> {
  answer ??= demoAccounts(db()).then((accounts) => accounts.length > 0);
  try {
    return await answer;
  } catch {
    // Without a database each page says so itself; the banner is not what should break it.
    answer = null;
    return false;
  }
}
