import { Percent } from "@/components/ui/quantity";

/** A utilisation as a percentage; traffic that meets no capacity has none. */
export function Utilisation({ value }: { value: number }) {
  return Number.isFinite(value) ? <Percent value={value} /> : "∞";
}
