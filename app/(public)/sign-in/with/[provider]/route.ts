import { notFound } from "next/navigation";
import { route } from "@/lib/accounts/permissions/route";
import { beginFlow } from "@/lib/accounts/providers/flow";
import { type FlowPurpose, keepFlow } from "@/lib/accounts/providers/flow-cookie";
import { problemPath } from "@/lib/accounts/providers/return-path";
import { isFresh } from "@/lib/accounts/sessions/freshness";
import { safePath } from "@/lib/accounts/sessions/wanted-path";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { isProviderName } from "@/lib/platform/env/provider-names";
import { isOwnNavigation } from "@/lib/platform/http/own-navigation";
import { seeOther } from "@/lib/platform/http/see-other";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";

/**
 * Goes to a provider to sign in. A link leads here and not a form: browsers hold every address on the
 * way of a form against the page's form-action, and a provider's own ways are not for us to list.
 */
export const GET = route(
  { permission: "account.enter" },
  async (actor, request, { params }: { params: Promise<{ provider: string }> }) => {
    const { provider } = await params;
    const { providers: settings } = env();
    if (!isProviderName(provider) || !settings[provider]) notFound();
    const query = new URL(request.url).searchParams;
    const next = safePath(query.get("next"));
    const purpose = purposeOf(query.get("purpose"));
    if (!isOwnNavigation(request.headers)) return seeOther(routes.signIn(next ?? undefined));
    const sessionId = actor.kind === "user" ? actor.sessionId : null;
    const now = new Date();
    if (purpose !== "sign-in" && sessionId === null) return seeOther(routes.signIn());
    if (purpose === "link" && !(sessionId && (await isFresh(db(), sessionId, now)))) {
      return seeOther(routes.confirmIdentity(routes.security()));
    }
    const returnUrl = absolute(routes.returnFrom(provider));
    const again = purpose === "confirm";
    const start = await beginFlow(provider, { settings, returnUrl, again });
    if (!start.ok) return seeOther(problemPath(purpose, provider, start.code, next));
    const { checks, url } = start;
    await keepFlow({ provider, purpose, sessionId, next, checks, startedAt: now.getTime() });
    return seeOther(url);
  },
);

function purposeOf(wanted: string | null): FlowPurpose {
  return wanted === "link" || wanted === "confirm" ? wanted : "sign-in";
}
