import { rtrError } from "./rtr-error";

/** What is wrong with something that a cache sent. */
export type RtrProblem =
  | { readonly code: "pdu-length"; readonly pdu: string; readonly length: number }
  | { readonly code: "pdu-type"; readonly type: number }
  /** A PDU that its version does not have. */
  | { readonly code: "pdu-before-version"; readonly pdu: string; readonly version: number }
  /** A version that was not agreed on. */
  | { readonly code: "pdu-version"; readonly version: number }
  | { readonly code: "prefix-length"; readonly length: number; readonly maxLength: number }
  | { readonly code: "too-many-payloads"; readonly maximum: number }
  | {
      readonly code:
        | "prefix-bits"
        | "report-pdu"
        | "report-text"
        | "aspa-providers"
        | "unknown-withdrawal"
        | "duplicate-announcement"
        | "not-asked-for"
        | "other-session";
    };

/** The error code of RFC 8210 section 12 that tells a cache of a problem. */
export function errorOf({ code }: RtrProblem): number {
  switch (code) {
    case "pdu-type":
    case "pdu-before-version":
      return rtrError.unsupportedPdu;
    case "pdu-version":
      return rtrError.unexpectedVersion;
    case "unknown-withdrawal":
      return rtrError.unknownWithdrawal;
    case "duplicate-announcement":
      return rtrError.duplicateAnnouncement;
    default:
      return rtrError.corruptData;
  }
}

/** The text of an Error Report about a problem, for whoever runs the cache (RFC 8210 section 5.11). */
export function reportText(problem: RtrProblem): string {
  switch (problem.code) {
    case "pdu-length":
      return `${problem.pdu} of ${problem.length} bytes`;
    case "pdu-type":
      return `a PDU of type ${problem.type}`;
    case "pdu-before-version":
      return `${problem.pdu} before version ${problem.version}`;
    case "pdu-version":
      return `a PDU of version ${problem.version}`;
    case "prefix-length":
      return `a prefix of length ${problem.length} with maxLength ${problem.maxLength}`;
    case "too-many-payloads":
      return `more than ${problem.maximum} payloads`;
    case "prefix-bits":
      return "a prefix with bits beyond its length";
    case "report-pdu":
      return "an Error Report whose PDU is longer than itself";
    case "report-text":
      return "an Error Report whose text does not fit";
    case "aspa-providers":
      return "an ASPA whose providers do not fit";
    case "unknown-withdrawal":
      return "a withdrawal of what was not announced";
    case "duplicate-announcement":
      return "an announcement of what was announced before";
    case "not-asked-for":
      return "a PDU that was not asked for";
    case "other-session":
      return "an End of Data of another session";
  }
}
