import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { Actor } from "@/lib/accounts/actor/actor";
import { confirmByProvider } from "@/lib/accounts/identities/confirm";
import { linkIdentity } from "@/lib/accounts/identities/link";
import { recognise } from "@/lib/accounts/identities/recognise";
import { route } from "@/lib/accounts/permissions/route";
import { endFlow } from "@/lib/accounts/providers/flow";
import { type Flow, takeFlow } from "@/lib/accounts/providers/flow-cookie";
import type { ProviderPerson } from "@/lib/accounts/providers/person";
import type { ProviderProblem } from "@/lib/accounts/providers/problem";
import { providerName } from "@/lib/accounts/providers/provider-name";
import { problemPath } from "@/lib/accounts/providers/return-path";
import { clockToleranceSeconds } from "@/lib/accounts/providers/time-limit";
import { completeFirstStep } from "@/lib/accounts/sign-in/complete-sign-in";
import { refreshPeeringDbProofs } from "@/lib/partnership/asn-control/refresh-control";
import { releaseAssignments } from "@/lib/partnership/review/queue/release-assignments";
import { db } from "@/lib/platform/db/client";
import { env } from "@/lib/platform/env/env";
import { isProviderName, type ProviderName } from "@/lib/platform/env/provider-names";
import { clientAddress } from "@/lib/platform/http/client-address";
import { seeOther } from "@/lib/platform/http/see-other";
import { providerByAddress, takeAttempt } from "@/lib/platform/limits/rate-limit";
import { absolute } from "@/lib/platform/mail/send";
import { routes } from "@/lib/platform/routes/routes";

/** Where a provider sends people back to; the state in the browser's cookie says what they began. */
export const GET = route(
  { permission: "account.enter" },
  async (actor, request, { params }: { params: Promise<{ provider: string }> }) => {
    const { provider } = await params;
    if (!isProviderName(provider) || !env().providers[provider]) notFound();
    const flow = await takeFlow(provider);
    if (!flow) return seeOther(problemPath("sign-in", provider, "mismatch", null));
    const result = await finish(actor, provider, flow, request).catch((error: unknown) => {
      console.error(`Sign-in with ${provider} failed.`, error);
      return "unavailable" as const;
    });
    if (typeof result === "object") return seeOther(result.path);
    return seeOther(problemPath(flow.purpose, provider, result, flow.next));
  },
);

async function finish(
  actor: Actor,
  provider: ProviderName,
  flow: Flow,
  request: Request,
): Promise<{ path: string } | ProviderProblem> {
  const address = clientAddress(request.headers);
  if (!(await takeAttempt(db(), providerByAddress, address, new Date()))) return "unavailable";
  const end = await endFlow(provider, new URL(request.url).searchParams, {
    settings: env().providers,
    returnUrl: absolute(routes.returnFrom(provider)),
    checks: flow.checks,
  });
  if (!end.ok) return end.code;
  const { person } = end;
  if (flow.purpose === "sign-in") return signIn(person, flow);
  // Whoever is signed in now must be who began it.
  if (actor.kind !== "user" || actor.sessionId !== flow.sessionId) return "notFresh";
  const now = new Date();
  if (flow.purpose === "link") {
    const label = providerName(provider, env().providers);
    const linked = await linkIdentity(db(), actor, person, { label, now });
    await releaseAssignments(db(), actor.userId);
    return linked.ok ? { path: `${routes.security()}?linked=${provider}` } : linked.code;
  }
  const { authenticatedAt } = person;
  const earliest = flow.startedAt - clockToleranceSeconds * 1000;
  if (authenticatedAt && authenticatedAt.getTime() < earliest) return "notFresh";
  const confirmed = await confirmByProvider(db(), actor, person, now);
  return confirmed.ok ? { path: flow.next ?? routes.security() } : confirmed.code;
}

async function signIn(person: ProviderPerson, { next }: Flow) {
  const locale = await getLocale();
  const result = await recognise(db(), person, { locale, now: new Date() });
  if (!result.ok) return result.code;
  const { userId } = result;
  const { provider: method, secondFactor: vouched } = person;
  // The provider's groups may have taken the role of a reviewer.
  await releaseAssignments(db(), userId);
  // The profile may bring fewer rights than the proofs of this person rest on.
  if (method === "peeringdb") await refreshPeeringDbProofs(db(), userId);
  return { path: await completeFirstStep({ userId, method, next, vouched }) };
}
