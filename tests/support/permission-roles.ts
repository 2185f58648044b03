/** The columns of the permission matrix, from left to right. */
export const matrixRoles = [
  "visitor",
  "stranger",
  "viewer",
  "editor",
  "owner",
  "other",
  "reviewer",
  "conflicted",
  "admin",
] as const;
export type MatrixRole = (typeof matrixRoles)[number];
export type SignedInRole = Exclude<MatrixRole, "visitor">;

/** Who has the role in the browser tests: three of the demonstration, the others of the story beside it. */
export const roleEmails: Record<SignedInRole, string> = {
  /** Has an account and belongs to nothing. */
  stranger: "odd@strand.example",
  viewer: "hana@lagoon.example",
  editor: "marek@lagoon.example",
  owner: "lucia@lagoon.example",
  /** Owner of another organisation, whose application is listed. */
  other: "weiling@formosalink.example",
  reviewer: "reviewer@portal.example",
  /** A reviewer who is also a viewer of the organisation. */
  conflicted: "tomas@lagoon.example",
  admin: "admin@portal.example",
};
