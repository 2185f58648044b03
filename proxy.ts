import { type NextRequest, NextResponse } from "next/server";
import { pathHeader } from "@/lib/accounts/sessions/wanted-path";
import { requestIdHeader } from "@/lib/platform/audit/request-id-header";
import { bodyAnswer } from "@/lib/platform/http/body-answer";
import { bodyProblem, takesFiles } from "@/lib/platform/http/body-limit";
import { contentSecurityPolicy } from "@/lib/platform/http/content-security-policy";
import { localeCookie, readerLocale } from "@/lib/platform/i18n/locales";

/**
 * Before each page: refuses a body that is too large, tells the page its own address, which it may not
 * know otherwise, names the request for the audit trail, and sets the Content-Security-Policy with a
 * nonce of this request, which Next puts on its own scripts.
 */
export function proxy(request: NextRequest): Response {
  const tooLarge = takesFiles(request.nextUrl.pathname) ? null : bodyProblem(request);
  if (tooLarge) return bodyAnswer(tooLarge, locale(request));
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set(pathHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Our own, whatever the client sent: nobody chooses what the audit trail says.
  const requestId = crypto.randomUUID();
  headers.set(requestIdHeader, requestId);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(requestIdHeader, requestId);
  return response;
}

const locale = ({ cookies, headers }: NextRequest) =>
  readerLocale(cookies.get(localeCookie)?.value, headers.get("accept-language"));

/**
 * Everything but files that never change and those parts of the API that are in no audit trail. (Next
 * reads this when it builds, so it is written out here.)
 */
export const config = {
  matcher: ["/((?!api/|_next/static/|_next/image$).*)", "/api/exports/:path*"],
};
