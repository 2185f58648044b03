/** What opens and clears an episode about a share of peers. */
export interface ShareRule {
  opens(share: number): boolean;
  readonly opensAfterMs: number;
  readonly clearsFrom: number;
  readonly clearsAfterMs: number;
}

/** Times of one condition, Unix ms. */
export interface ConditionState {
  /** Since when the condition to open holds. */
  lowSince: number | null;
  openedAt: number | null;
  /** Of the open episode. */
  firstSeenAt: number | null;
  /** Since when the condition to clear holds. */
  clearSince: number | null;
}

export const calm = (): ConditionState => ({
  lowSince: null,
  openedAt: null,
  firstSeenAt: null,
  clearSince: null,
});

/** The share changed; null when it can't be told, which breaks whatever was held. */
export function shareChanged(
  state: ConditionState,
  rule: ShareRule,
  share: number | null,
  at: number,
): void {
  if (state.openedAt === null) {
    if (share === null || !rule.opens(share)) state.lowSince = null;
    else state.lowSince ??= at;
  } else if (share === null || share < rule.clearsFrom) {
    state.clearSince = null;
  } else {
    state.clearSince ??= at;
  }
}

/** When time alone opens or ends it; infinite when it does not. */
export function conditionDue(state: ConditionState, rule: ShareRule): number {
  if (state.openedAt === null) {
    return state.lowSince === null ? Number.POSITIVE_INFINITY : state.lowSince + rule.opensAfterMs;
  }
  return state.clearSince === null
    ? Number.POSITIVE_INFINITY
    : state.clearSince + rule.clearsAfterMs;
}

/** Opens or ends what is due at `at`; of an end the state is still that of the episode. */
export function conditionTurn(
  state: ConditionState,
  rule: ShareRule,
  at: number,
): "opened" | "ended" | null {
  const due = conditionDue(state, rule);
  if (due > at) return null;
  if (state.openedAt !== null) return "ended";
  state.openedAt = due;
  state.firstSeenAt = state.lowSince;
  state.lowSince = null;
  return "opened";
}

/** Nothing is open, nothing is on its way. */
export const isCalm = ({ lowSince, openedAt }: ConditionState): boolean =>
  lowSince === null && openedAt === null;
