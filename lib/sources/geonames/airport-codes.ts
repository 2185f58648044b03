/**
 * IATA codes of airports whose city has another code or several airports, by the GeoNames number of
 * the city: GeoNames lists one code with a city at most (LON for London, not LHR).
 * Source: IATA's city and airport code search (https://www.iata.org/en/publications/directories/code-search/).
 */
export const airportCodes: Readonly<Record<number, string>> = {
  292223: "DWC",
  524901: "SVO DME VKO",
  683506: "OTP",
  745044: "SAW",
  1609350: "DMK",
  1642911: "CGK",
  1668341: "TSA",
  1796236: "PVG",
  1816670: "PEK PKX",
  1835848: "ICN GMP",
  1850147: "NRT HND",
  1853909: "KIX ITM",
  2643339: "LTN",
  2643743: "LHR LGW STN LCY",
  2673730: "ARN BMA",
  2988507: "CDG ORY",
  3169070: "FCO CIA",
  3173435: "MXP LIN",
  3435910: "EZE AEP",
  3448439: "CGH",
  3451190: "GIG SDU",
  3467865: "VCP",
  4140963: "IAD DCA",
  4684888: "DAL",
  4699066: "IAH",
  4887398: "ORD MDW",
  5128581: "JFK",
  6077243: "YUL",
  6167865: "YYZ YTZ",
};
