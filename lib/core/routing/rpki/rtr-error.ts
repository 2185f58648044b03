/** Error codes of RFC 8210 section 12 that are sent or acted on. */
export const rtrError = {
  corruptData: 0,
  noDataAvailable: 2,
  unsupportedVersion: 4,
  unsupportedPdu: 5,
  unknownWithdrawal: 6,
  duplicateAnnouncement: 7,
  unexpectedVersion: 8,
} as const;
