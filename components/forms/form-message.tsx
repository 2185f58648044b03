import { Alert, type AlertKind } from "@/components/ui/alert";

/**
 * What came of a form, read out when it appears. The region is there from the start, because
 * assistive technology announces only changes inside a region it knows.
 */
export function FormMessage({
  kind = "success",
  message,
}: {
  kind?: AlertKind;
  message: string | null | undefined;
}) {
  return <div aria-live="polite">{message && <Alert kind={kind} title={message} />}</div>;
}
