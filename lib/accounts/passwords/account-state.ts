import type { PasswordProblem } from "./password-rules";

/** What can be wrong with a form about an account; the namespace `account` has words for each. */
export type AccountProblem =
  | "wrong"
  | "tooMany"
  | "tooManyMails"
  | "unavailable"
  | "emailInvalid"
  | "mailFailed"
  | "linkInvalid"
  | "registeredAlready"
  | "nameMissing"
  | "nameTooLong"
  | "nameHidden"
  | "currentWrong"
  | "lastAdmin"
  | "noSuchPerson"
  | "halfGone"
  | "codeWrong"
  | "recoveryWrong"
  | "passkeyRefused"
  | "passkeyKnown"
  | "tooManyPasskeys"
  | "notFresh"
  | "lastWayIn"
  | "gone"
  | PasswordProblem;

/** The answer to a form about an account. */
export interface AccountState {
  /** What was typed, to be shown again; never a password. */
  values: Readonly<Record<string, string>>;
  problem: AccountProblem | null;
  done: boolean;
  /** New recovery codes, to be shown this once. */
  codes?: readonly string[];
  /** In the demonstration, the path of the link that was mailed. */
  mailedPath?: string;
}

export const untouched: AccountState = { values: {}, problem: null, done: false };

/** The field a problem is about; null when it is about the whole form. */
export function fieldOf(problem: AccountProblem): string | null {
  switch (problem) {
    case "emailInvalid":
      return "email";
    case "nameMissing":
    case "nameTooLong":
    case "nameHidden":
      return "name";
    case "currentWrong":
      return "current";
    case "codeWrong":
      return "code";
    case "recoveryWrong":
      return "recovery";
    case "passwordTooShort":
    case "passwordTooLong":
    case "passwordIsEmail":
      return "password";
    default:
      return null;
  }
}
