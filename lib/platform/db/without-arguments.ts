import type { PrismaClient } from "./generated/client";

/** The one function of Prisma's client through which every query goes, inside transactions too. */
type Requesting = { _request: (...given: unknown[]) => Promise<unknown> };

/**
 * The same client, whose validation errors lack the arguments of the call. Prisma 7 quotes them whatever
 * its `errorFormat`: whole applications, with people's addresses, in the log.
 */
export function withoutArguments(client: PrismaClient): PrismaClient {
  const requesting = client as unknown as Requesting;
  const request = requesting._request;
  requesting._request = function (this: unknown, ...given) {
    return request.apply(this, given).catch(rethrow);
  };
  return client;
}

function rethrow(error: unknown): never {
  if (error instanceof Error && error.name === "PrismaClientValidationError") {
    const { message, stack = "" } = error;
    const frames = stack.slice(stack.indexOf(message) + message.length);
    // Which call it was, the arguments over many lines, and what is wrong with them.
    const [call = ""] = message.trim().split("\n", 1);
    const wrong = message.slice(message.lastIndexOf("\n\n")).trim();
    error.message = `${call} ${wrong}`;
    error.stack = `${error.name}: ${error.message}${frames}`;
  }
  throw error;
}
