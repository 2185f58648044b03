/** All that people are told of; the namespaces `notifications` and `mail` have words for each. */
export const notificationKinds = [
  "submitted",
  "withdrawn",
  "left",
  "assigned",
  "answered",
  "changesRequested",
  "replied",
  "decided",
  "waiverEnding",
  "proofEnding",
  "recheckFellShort",
  "controlProven",
  "controlEnded",
  "controlContested",
  "conflictResolved",
  "proofToConfirm",
  "secondReviewer",
  "asnConflict",
  "exportFailed",
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** Kinds whose mail goes out whatever somebody chose: a decision must reach those it is about. */
export const alwaysMailed: readonly NotificationKind[] = ["decided"];

/** Kinds that only reviewers are told of. */
const forReviewers: readonly NotificationKind[] = [
  "submitted",
  "withdrawn",
  "left",
  "assigned",
  "answered",
  "proofToConfirm",
  "secondReviewer",
  "asnConflict",
  "exportFailed",
];

/** Kinds that may reach a person, in their order. */
export function kindsFor({ reviewer }: { reviewer: boolean }): NotificationKind[] {
  return notificationKinds.filter((kind) => reviewer || !forReviewers.includes(kind));
}

export const isNotificationKind = (kind: string): kind is NotificationKind =>
  (notificationKinds as readonly string[]).includes(kind);
