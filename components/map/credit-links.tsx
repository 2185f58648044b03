import type { ReactNode } from "react";

/** The links of a credit for places: to GeoNames, and to the licence that asks for it. */
export const creditLinks = {
  geonames: (words: ReactNode) => (
    <a className="link" href="https://www.geonames.org/">
      {words}
    </a>
  ),
  licence: (words: ReactNode) => (
    <a className="link" href="https://creativecommons.org/licenses/by/4.0/">
      {words}
    </a>
  ),
};
