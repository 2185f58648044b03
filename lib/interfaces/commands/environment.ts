import { existsSync } from "node:fs";
import { exitOnError } from "./exit-on-error";

/**
 * Imported first by each command: a version of Node that is too old gets a sentence instead of a
 * syntax error somewhere, and `.env` is read; what the shell has set already stays.
 */
await exitOnError(() => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
});
