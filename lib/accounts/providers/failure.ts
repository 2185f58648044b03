import { errors } from "openid-client";
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

function classify(error: unknown): ProviderProblem {
  if (error instanceof errors.OPError) return ofProvider(error);
  if (error instanceof errors.RPError) return ofAnswer(error.message);
  if (error instanceof SlowProviderError) return "unreachable";
  if (error instanceof UnreadableProviderError || error instanceof SyntaxError) return "unreadable";
  if (error instanceof UnknownOriginError) return "untrusted";
  return "unreachable";
}

/** An error that the provider states by its name in OAuth 2 (RFC 6749, 4.1.2.1 and 5.2). */
function ofProvider(error: errors.OPError): ProviderProblem {
  switch (error.error) {
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

/** What openid-client finds wrong with an answer; it tells by message only. */
function ofAnswer(message: string): ProviderProblem {
  if (/^state (missing|mismatch)/.test(message)) return "mismatch";
  if (/timed out/i.test(message)) return "unreachable";
  return /missing from response/i.test(message) ? "unreadable" : "untrusted";
}

/** The provider's own word for it, when it is one of those that hold no more than a word. */
function reason(error: unknown): string {
  const word = error instanceof errors.OPError ? error.error : undefined;
  if (word && /^[a-z_]{1,40}$/.test(word)) return `: ${word}`;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[A-Z_]{1,40}$/.test(code) ? `: ${code}` : "";
}
