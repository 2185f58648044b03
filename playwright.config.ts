import { defineConfig, devices } from "@playwright/test";
import { chromiumLaunchOptions } from "@/tests/support/chromium";

const address = `http://localhost:${process.env.E2E_PORT ?? "3100"}`;

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"]],
  use: {
    baseURL: address,
    locale: "en-US",
    timezoneId: "UTC",
    launchOptions: chromiumLaunchOptions(),
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
  },
  // A test whose title says @desktop or @phone runs on that screen only.
  projects: [
    // Signs each person in once; the others begin with their sessions.
    { name: "sign-ins", testMatch: "sign-ins.setup.ts" },
    {
      name: "desktop",
      dependencies: ["sign-ins"],
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
      grepInvert: /@phone/,
    },
    {
      name: "phone",
      dependencies: ["sign-ins"],
      use: devices["Pixel 7"],
      grepInvert: /@desktop/,
    },
  ],
  webServer: {
    command: "node --import tsx --conditions=react-server tests/support/portal-server.ts",
    url: `${address}/api/health`,
    // A build may come first.
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
  },
});
