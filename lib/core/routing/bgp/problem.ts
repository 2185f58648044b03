/** What can be wrong with a BGP message whose frame is whole. */
export type BgpProblem =
  | "message-truncated"
  | "bad-marker"
  | "message-length"
  | "update-truncated"
  | "attribute-truncated"
  | "attribute-length"
  | "attribute-repeated"
  | "bad-as-path"
  | "bad-as4-path"
  | "nlri-truncated"
  | "prefix-length"
  | "unsupported-family"
  | "next-hop-length";
