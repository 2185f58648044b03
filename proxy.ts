import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/auth/content-security-policy";
import { PATH_HEADER } from "@/lib/auth/wanted-path";

/**
 * Before each page: tells it its own address, which it may not know otherwise, and sets the
 * Content-Security-Policy with a nonce of this request, which Next puts on its own scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Everything but the API, which answers no pages, and files that never change. */
export const config = { matcher: ["/((?!api/|_next/static|_next/image|favicon.ico).*)"] };
