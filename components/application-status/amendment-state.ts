/** What came of dropping a change, where the page has not moved on: why it was not done. */
export type DiscardState = { problem: string | null };
export type DiscardAction = (state: DiscardState, form: FormData) => Promise<DiscardState>;

/** What came of leaving, where the page has not moved on; what was typed stays. */
export type LeaveState = { problem: string | null; typed: string };
export type LeaveAction = (state: LeaveState, form: FormData) => Promise<LeaveState>;
