import { z } from "zod";
import { boundedText } from "@/lib/core/text/outside-text";

/** The outside of what a browser's authenticator answers; the library checks the inside. */
const schema = z.looseObject({
  id: boundedText(1400).min(1),
  rawId: boundedText(1400),
  type: z.literal("public-key"),
  response: z.looseObject({ clientDataJSON: boundedText(8000) }),
  clientExtensionResults: z.looseObject({}),
});

/** An authenticator's answer from the network; null when it does not have the shape of one. */
export function passkeyAnswer<Answer extends { id: string }>(answer: unknown): Answer | null {
  const parsed = schema.safeParse(answer);
  return parsed.success ? (parsed.data as unknown as Answer) : null;
}
