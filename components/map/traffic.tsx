import { Mbps } from "@/components/ui/quantity";

/** A computed amount of traffic in Mbps, rounded to a tenth of a Gbps from 1 Gbps on. */
export function Traffic({ mbps }: { mbps: number }) {
  return <Mbps value={mbps >= 1000 ? Math.round(mbps / 100) * 100 : Math.round(mbps)} />;
}
