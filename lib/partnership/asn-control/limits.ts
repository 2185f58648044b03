import type { Limit } from "@/lib/platform/limits/rate-limit";

const hour = 60 * 60 * 1000;

/** Codes that one person can have mailed. */
export const codesByAccount: Limit = { name: "control-code-account", attempts: 5, window: hour };

/** Codes that one mailbox of a registry can be made to receive, whoever asks. */
export const codesByMailbox: Limit = { name: "control-code-mailbox", attempts: 5, window: hour };

/**
 * Codes about one ASN. More than one person may ask for, so that a stranger cannot use it up for those
 * who run the network.
 */
export const codesByAsn: Limit = { name: "control-code-asn", attempts: 15, window: hour };

/** Questions to registries that one person can cause. */
export const questionsByAccount: Limit = { name: "rdap-account", attempts: 20, window: hour };
