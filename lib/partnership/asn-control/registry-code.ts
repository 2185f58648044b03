import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { normalised } from "@/lib/core/text/outside-text";
import { authSecret } from "@/lib/platform/secret/portal-secret";
import type { Claim } from "./proof";

/** How long a code works, in ms, and how many wrong ones may be typed. */
export const codeLifeMs = 60 * 60 * 1000;
export const maxTries = 5;

const digits = 8;

/** A code of eight digits. */
export const newCode = (): string => String(randomInt(10 ** digits)).padStart(digits, "0");

/** As it is mailed: "1234 5678". */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

/** A code as people type it, full-width digits and spaces included; null for what cannot be one. */
export function readCode(typed: string): string | null {
  const code = normalised(typed, "NFKC", 64)?.replace(/[\s\p{Pd}.]/gu, "") ?? "";
  return new RegExp(`^\\d{${digits}}$`).test(code) ? code : null;
}

/**
 * What is kept of a code. It has too few digits for a plain hash to hide, so the portal's secret,
 * which is not in the database, is part of it.
 */
export function hashCode(code: string, { organisationId, asn }: Claim): string {
  const about = `registry-code:${organisationId}:${asn}:${code}`;
  return createHmac("sha256", authSecret()).update(about).digest("hex");
}

/** Compares in a time that does not tell how much is right. */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Names an address in a form without telling it. */
export function contactKey(asn: number, address: string): string {
  const about = `registry-contact:${asn}:${address}`;
  return createHmac("sha256", authSecret()).update(about).digest("hex").slice(0, 24);
}
