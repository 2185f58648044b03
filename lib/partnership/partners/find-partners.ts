import type { Db } from "@/lib/platform/db/client";
import { enoughNear } from "./near";
import { partnerPage, type Slice } from "./partner-page";
import type { PartnerSelection } from "./partner-sql";
import { partnerTotals } from "./partner-totals";

/**
 * Some of the partners that fit, how many there are and where they are. Near a place the counts, which
 * are kept, tell how far one must look to fill the page; ten thousand distances need not be sorted then.
 * `stamp` vouches for the counts alone, so the page is read while it is on its way.
 */
export async function partnerList(
  db: Db,
  stamp: Promise<string>,
  selection: PartnerSelection,
  slice: Slice,
) {
  const { near } = selection;
  const counted = stamp.then((edition) => partnerTotals(db, edition, selection));
  if (near === null || slice.after) {
    const [totals, page] = await Promise.all([counted, partnerPage(db, selection, slice)]);
    return { ...totals, ...page };
  }
  const totals = await counted;
  // One more than the page tells whether there is another.
  const wanted = (slice.skip ?? 0) + slice.limit + 1;
  const nearer = { ...selection, near: enoughNear(near, totals.metros, wanted) };
  return { ...totals, ...(await partnerPage(db, nearer, slice)) };
}
