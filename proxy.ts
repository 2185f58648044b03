import { type NextRequest, NextResponse } from "next/server";
import { bodyAnswer } from "@/lib/actions/body-answer";
import { bodyProblem, takesFiles } from "@/lib/actions/body-limit";
import { REQUEST_ID_HEADER } from "@/lib/audit/request-id-header";
import { clientAddress } from "@/lib/auth/client-address";
import { contentSecurityPolicy } from "@/lib/auth/content-security-policy";
import { floodAnswer, readerLocale } from "@/lib/auth/flood-answer";
import { SignInFlood } from "@/lib/auth/sign-in-flood";
import { PATH_HEADER } from "@/lib/auth/wanted-path";
import { localeCookie } from "@/lib/i18n/locales";

const flood = new SignInFlood();
const signIns = new Set(["/sign-in", "/sign-in/second-step"]);

/**
 * Before each page: refuses a body that is too large, turns a flood of sign-ins away, tells the page its own address, which it may not
 * know otherwise, names the request for the audit trail, and sets the Content-Security-Policy with a
 * nonce of this request, which Next puts on its own scripts.
 */
export function proxy(request: NextRequest): Response {
  const tooLarge = takesFiles(request.nextUrl.pathname) ? null : bodyProblem(request);
  if (tooLarge) return bodyAnswer(tooLarge, locale(request));
  if (maySignIn(request)) {
    const address = clientAddress(request.headers);
    if (!flood.takes(address, Date.now())) return floodAnswer(locale(request));
  }
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Our own, whatever the client sent: nobody chooses what the audit trail says.
  const requestId = crypto.randomUUID();
  headers.set(REQUEST_ID_HEADER, requestId);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  return response;
}

/** Actions may be called at any address, and who signs in usually has no session yet. */
function maySignIn({ method, nextUrl, cookies }: NextRequest): boolean {
  if (method !== "POST") return false;
  return (
    signIns.has(nextUrl.pathname) ||
    !cookies.getAll().some(({ name }) => name.endsWith("next-auth.session-token"))
  );
}

const locale = (request: NextRequest) =>
  readerLocale(request.cookies.get(localeCookie)?.value, request.headers.get("accept-language"));

/** Everything but files that never change and those parts of the API that are in no audit trail. */
export const config = {
  matcher: ["/((?!api/|_next/static|_next/image|favicon.ico).*)", "/api/exports/:path*"],
};
