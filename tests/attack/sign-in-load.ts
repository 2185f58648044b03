import { formWith } from "@/tests/support/next-form";
import { postForm } from "./post-form";

export interface SignInLoad {
  /** The portal, which has to believe one proxy (TRUSTED_PROXIES=1). */
  origin: string;
  seconds: number;
  /** Sign-ins of strangers a second, each from the next of as many addresses. */
  junkPerSecond: number;
  /** Who signs in with the right password, spread over the time. */
  honest: readonly { email: string; password: string }[];
  /** From where they do: a /24 that the portal has not been asked from lately. */
  network?: string;
}

export interface SignInLoadResult {
  /** How long each honest sign-in took, in milliseconds, and whether it led to a session. */
  honest: { took: number; status: number; signedIn: boolean }[];
  /** How often each status came for junk; 0 stands for no answer. */
  junk: Record<number, number>;
}

/**
 * Junk sign-ins at a steady pace and honest ones among them, each of these from an address and a
 * browser that the portal has not seen.
 */
export async function signInLoad(load: SignInLoad): Promise<SignInLoadResult> {
  const { origin, seconds, junkPerSecond, honest, network = "203.0.113" } = load;
  const address = `${origin}/sign-in`;
  const form = formWith(await (await fetch(address)).text(), ["email", "password"]);
  if (!form) throw new Error("The sign-in page has no form to send.");
  const send = (who: SignInLoad["honest"][number], from: string) =>
    postForm(address, { ...form.action, ...who }, from);

  const started = performance.now();
  const at = (second: number) => {
    const early = second * 1000 - (performance.now() - started);
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, early)));
  };
  const strangers = Array.from({ length: seconds * junkPerSecond }, async (_, i) => {
    await at(i / junkPerSecond);
    const who = { email: `junk-${i}@flood.example`, password: "a guess of many" };
    return send(who, `198.18.0.${(i % junkPerSecond) + 1}`);
  });
  const people = honest.map(async (who, i) => {
    await at(((i + 0.5) * seconds) / honest.length);
    const { took, status, cookies } = await send(who, `${network}.${i + 1}`);
    const signedIn = cookies.some((cookie) => cookie.includes("next-auth.session-token="));
    return { took, status, signedIn };
  });
  const told = await Promise.all(people);
  const junk: Record<number, number> = {};
  for (const { status } of await Promise.all(strangers)) junk[status] = (junk[status] ?? 0) + 1;
  return { honest: told, junk };
}
