import { headers } from "next/headers";
import { REQUEST_ID_HEADER } from "./request-id-header";

/** The id of the request being answered; null outside one, as at the command line. */
export async function currentRequestId(): Promise<string | null> {
  try {
    return (await headers()).get(REQUEST_ID_HEADER);
  } catch {
    // Next throws where there is no request.
    return null;
  }
}
