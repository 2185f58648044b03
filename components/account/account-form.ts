import type { AccountState } from "@/lib/accounts/passwords/account-state";

/** A server action that answers a form about an account. */
export type AccountAction = (previous: AccountState, form: FormData) => Promise<AccountState>;
