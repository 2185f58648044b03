import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "openid-client";
import type { ProviderName } from "@/lib/platform/env/provider-names";
import { UnknownOriginError, UnreadableProviderError } from "./client";
import type { ProviderProblem } from "./problem";
import { SlowProviderError } from "./time-limit";

/**
 * What went wrong with a provider, in the portal's words. It is logged by name: the errors themselves
 * may hold tokens, codes and whole answers.
 */
export function problemOf(provider: ProviderName, error: unknown): ProviderProblem {
  const problem = classify(error);
  const name = error instanceof Error ? error.name : typeof error;
  console.warn(`Sign-in with ${provider}: ${problem} (${name}${reason(error)}).`);
  return problem;
}

/** An answer to something that was not begun here: another tab, an old page, or somebody's trick. */
export class ForeignAnswerError extends Error {}

function classify(error: unknown): ProviderProblem {
  if (error instanceof ForeignAnswerError) return "mismatch";
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    return ofProvider(error.error);
  }
  const causes = causesOf(error);
  if (causes.some((each) => each instanceof UnknownOriginError)) return "untrusted";
  if (causes.some(isTimeout)) return "unreachable";
  if (error instanceof ClientError) return ofAnswer(error.code);
  if (
    error instanceof UnreadableProviderError ||
    error instanceof WWWAuthenticateChallengeError ||
    error instanceof SyntaxError
  ) {
    return "unreadable";
  }
  return "unreachable";
}

/** An error and what it was thrown for, the library's own wrapping undone. */
function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let each = error; each instanceof Error && causes.length < 5; each = each.cause) {
    causes.push(each);
  }
  return causes;
}

const isTimeout = (error: unknown) =>
  error instanceof SlowProviderError || (error instanceof Error && error.name === "TimeoutError");

/** An error that the provider states by its name in OAuth 2 (RFC 6749, 4.1.2.1 and 5.2). */
function ofProvider(error: string): ProviderProblem {
  switch (error) {
    case "access_denied":
    case "consent_required":
    case "interaction_required":
    case "login_required":
    case "invalid_scope":
      return "refused";
    case "invalid_grant":
      return "expired";
    case "temporarily_unavailable":
    case "server_error":
      return "unreachable";
    default:
      return "unreadable";
  }
}

/** What openid-client finds wrong with an answer, by the codes of oauth4webapi, on which it stands. */
function ofAnswer(code: string | undefined): ProviderProblem {
  switch (code) {
    case "OAUTH_RESPONSE_IS_NOT_JSON":
    case "OAUTH_RESPONSE_IS_NOT_CONFORM":
    case "OAUTH_PARSE_ERROR":
      return "unreadable";
    case "OAUTH_ABORT":
      return "unreachable";
    default:
      return "untrusted";
  }
}

/** The provider's own word for it, when it is one of those that hold no more than a word. */
function reason(error: unknown): string {
  const word =
    error instanceof AuthorizationResponseError || error instanceof ResponseBodyError
      ? error.error
      : undefined;
  if (word && /^[a-z_]{1,40}$/.test(word)) return `: ${word}`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[A-Z_]{1,40}$/.test(code) ? `: ${code}` : "";
}
