import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import { nearestAddress } from "@/lib/auth/nearest-address";
import type { Env } from "@/lib/env";

const started = "http.server.request.start";

/**
 * What holds for each request, pages, files and API alike, before Next sees it: the one place where
 * the socket is known and settings of this server count, not those of the build.
 *
 * X-Forwarded-For becomes the one address that can be believed, since Next keeps whatever a client
 * wrote there; browsers are told to insist on https when that is how people reach the portal.
 *
 * @returns what ends it.
 */
export function beforeEachRequest({ trustedProxies, publicUrl }: Env): () => void {
  const secure = publicUrl.startsWith("https:");
  const prepare = (message: unknown) => {
    const { request, response } = message as {
      request: IncomingMessage;
      response: ServerResponse;
    };
    const { headers, socket } = request;
    const forwarded = headers["x-forwarded-for"];
    headers["x-forwarded-for"] = nearestAddress(
      Array.isArray(forwarded) ? forwarded.join(",") : forwarded,
      socket.remoteAddress,
      trustedProxies,
    );
    if (secure) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  };
  subscribe(started, prepare);
  return () => {
    unsubscribe(started, prepare);
  };
}
