import { maxNameLength } from "@/lib/accounts/passwords/name-problem";
import { passwordMax, passwordMin } from "@/lib/accounts/passwords/password-rules";
import type { AdminRefusal } from "@/lib/accounts/people/create-admin";

/** What `npm run admin:create` says when it makes no admin. */
export const adminSentences: Readonly<Record<AdminRefusal, string>> = {
  email: "--email must be an e-mail address.",
  nameMissing: "--name must be given.",
  nameTooLong: `--name may have at most ${maxNameLength} characters.`,
  nameHidden: "--name holds characters that nobody sees.",
  password: `The password must have ${passwordMin} to ${passwordMax} characters and not be the e-mail address.`,
};
