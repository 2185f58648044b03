import { maxDraftRequestBytes } from "@/lib/partnership/applications/form/form-limits";
import type {
  AnySectionValues,
  EditedSection,
} from "@/lib/partnership/applications/form/form-values";
import { routes } from "@/lib/platform/routes/routes";
import type { SendResult } from "./draft-saver";

/** Browsers take at most 64 kB of a request that outlives its page. */
const maxKeepaliveBytes = 60_000;

const bodyOf = (section: EditedSection, values: AnySectionValues, version: number) =>
  JSON.stringify({ section, version, values });

const request = (body: string): RequestInit => ({
  method: "PUT",
  headers: { "content-type": "application/json" },
  body,
  // A visitor is told so; following a redirect to the sign-in page would look like success.
  redirect: "manual",
});

/** Statuses of answers that say what came of it. */
const answered = [200, 404, 409, 422];

/** The request was larger than one may be. */
const tooMuchText = {
  words: "form.limits.too-much-text",
  values: { maximum: maxDraftRequestBytes },
};

/** Sends a section to be saved; whatever happens on the way is returned. */
export function sendSection(
  applicationId: string,
  section: EditedSection,
  values: AnySectionValues,
  version: number,
): Promise<SendResult> {
  return sendDraft(applicationId, bodyOf(section, values, version));
}

/** Sends a part of a draft to be saved, as JSON. */
export async function sendDraft(applicationId: string, body: string): Promise<SendResult> {
  try {
    const response = await fetch(routes.applicationDraft(applicationId), request(body));
    if (response.status === 401) return { ok: false, code: "signed-out" };
    if (response.status === 413) return { ok: false, code: "refused", refusal: tooMuchText };
    if (!answered.includes(response.status)) return { ok: false, code: "server" };
    const result: SendResult & { code?: string } = await response.json();
    return typeof result.ok === "boolean" ? result : { ok: false, code: "not-found" };
  } catch {
    return { ok: false, code: "network" };
  }
}

/** Sends a section while the page goes away; answers false when it is too long for that. */
export function sendWhileLeaving(
  applicationId: string,
  section: EditedSection,
  values: AnySectionValues,
  version: number,
): boolean {
  return sendDraftWhileLeaving(applicationId, bodyOf(section, values, version));
}

/** The same of a part of a draft, as JSON. */
export function sendDraftWhileLeaving(applicationId: string, body: string): boolean {
  if (new Blob([body]).size > maxKeepaliveBytes) return false;
  void fetch(routes.applicationDraft(applicationId), { ...request(body), keepalive: true }).catch(
    () => {},
  );
  return true;
}
