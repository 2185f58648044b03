/** What came of correcting the ASN, where the page has not moved on; what was typed stays. */
export type CorrectAsnState = { typed: string; problem: string | null };
export type CorrectAsnAction = (state: CorrectAsnState, form: FormData) => Promise<CorrectAsnState>;

/** Why a draft was not deleted. */
export type DeleteDraftState = { problem: string | null };
export type DeleteDraftAction = (
  state: DeleteDraftState,
  form: FormData,
) => Promise<DeleteDraftState>;
