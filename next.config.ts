import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { nothingLoaded, securityHeaders } from "@/lib/platform/http/security-headers";

const withNextIntl = createNextIntlPlugin("./lib/platform/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded from node_modules at run time: WASM, native code or large data files that a bundle would break.
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pg"],
  experimental: {
    serverActions: {
      // What proxy.ts lets through; files go to route handlers (lib/platform/http/body-limit.ts).
      bodySizeLimit: "1mb",
    },
    // proxy.ts stands before the routes that take files of 20 MB; without this Next cuts those at 10 MB.
    proxyClientMaxBodySize: "21mb",
  },
  headers: async () => [
    { source: "/:path*", headers: [...securityHeaders] },
    // Pages need a policy with a nonce for each request: proxy.ts sets it.
    ...["/api/:path*", "/_next/:path*"].map((source) => ({
      source,
      headers: [{ key: "Content-Security-Policy", value: nothingLoaded }],
    })),
  ],
};

export default withNextIntl(config);
