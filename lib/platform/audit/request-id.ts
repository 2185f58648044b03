import { headers } from "next/headers";
import { requestIdHeader } from "./request-id-header";

/** The id of the request being answered; null outside one, as at the command line. */
export async function currentRequestId(): Promise<string | null> {
  try {
    return (await headers()).get(requestIdHeader);
  } catch {
    // Next throws where there is no request.
    return null;
  }
}
