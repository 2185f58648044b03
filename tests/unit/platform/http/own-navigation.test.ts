import { expect, it } from "vitest";
import { isOwnNavigation } from "@/lib/platform/http/own-navigation";

const portal = { publicUrl: "http://portal.example", port: 3000 };

it.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "cross-site" }, false],
  [{ "sec-fetch-site": "same-site" }, false],
  // What the browser says of the site counts, whatever else is there.
  [{ "sec-fetch-site": "cross-site", referer: "http://portal.example/sign-in" }, false],
  [{ referer: "http://portal.example/sign-in" }, true],
  [{ referer: "https://portal.example/sign-in" }, false],
  [{ referer: "http://evil.example/portal.example" }, false],
  [{ referer: "not an address" }, false],
  [{}, false],
])("%j is a navigation of our own: %s", (headers, own) => {
  expect(isOwnNavigation(new Headers({ host: "portal.example", ...headers }), portal)).toBe(own);
});
