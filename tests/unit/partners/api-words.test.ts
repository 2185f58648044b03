import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaFields } from "@/components/catalogue/schema-fields";
import { locales } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { markets } from "@/lib/partners/markets";
import { partnerParameters } from "@/lib/partners/read-api/parameters";
import { problems } from "@/lib/partners/read-api/problem";
import { listedPartnerSchema } from "@/lib/partners/read-api/schemas";

describe.each(locales)("the API's page in %s", (locale) => {
  it("has words for each parameter, field, problem and market, and for no other", async () => {
    const { api, directory } = await messagesFor(locale);
    const fields = schemaFields(z.toJSONSchema(listedPartnerSchema));
    const sorted = (names: Iterable<string>) => [...names].sort();
    expect(sorted(Object.keys(api.parameters.names))).toEqual(
      sorted(Object.keys(partnerParameters.shape)),
    );
    expect(sorted(Object.keys(api.fields.names))).toEqual(
      sorted(fields.map(({ key }) => key.replaceAll(".", "_"))),
    );
    expect(sorted(Object.keys(api.problems.codes))).toEqual(sorted(Object.keys(problems)));
    expect(sorted(Object.keys(directory.markets))).toEqual(sorted(markets));
  });
});
