/** Headers of every answer, whatever it holds. The Content-Security-Policy is set apart: pages need a nonce. */
export const securityHeaders: readonly { key: string; value: string }[] = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Links in mails carry secrets in their address; no other site is told of it.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** The policy of answers that load nothing: the API's, and the small pages of refusals. */
export const nothingLoaded = "default-src 'none'; frame-ancestors 'none'";
