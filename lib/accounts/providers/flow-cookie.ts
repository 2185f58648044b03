import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";
import { type ProviderName, providerNames } from "@/lib/platform/env/provider-names";
import {
  clearSealed,
  readSealed,
  type ShortCookie,
  writeSealed,
} from "@/lib/platform/http/sealed-cookie";

const cookie: ShortCookie = {
  name: "portal.provider-flow",
  path: "/sign-in/with",
  maxAge: 15 * 60,
};

/** Browsers keep no cookie of more than 4 KiB. */
const text = boundedText(4096);

const schema = z.object({
  provider: z.enum(providerNames),
  purpose: z.enum(["sign-in", "link", "confirm"]),
  /** The session it was begun in; for linking and confirming it must be the one it ends in. */
  sessionId: text.nullable(),
  next: text.nullable(),
  /** In milliseconds. */
  startedAt: z.number(),
  checks: z.object({ state: text, nonce: text, codeVerifier: text }),
});

/** What this browser has begun with a provider. */
export type Flow = z.output<typeof schema>;

export type FlowPurpose = Flow["purpose"];

export const keepFlow = (flow: Flow): Promise<void> => writeSealed(cookie, flow);

/** Takes the begun flow away, so that it ends once; null when this browser began none with it. */
export async function takeFlow(provider: ProviderName): Promise<Flow | null> {
  const parsed = schema.safeParse(await readSealed(cookie));
  await clearSealed(cookie);
  return parsed.success && parsed.data.provider === provider ? parsed.data : null;
}
