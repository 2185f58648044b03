import { describe, expect, it } from "vitest";
import { z } from "zod";
import { schemaFields } from "@/components/catalogue/schema-fields";
import { partnerParameters } from "@/lib/interfaces/read-api/parameters";
import { problems } from "@/lib/interfaces/read-api/problem";
import { listedPartnerSchema } from "@/lib/interfaces/read-api/schemas";
import { markets } from "@/lib/partnership/partners/markets";
import { locales } from "@/lib/platform/i18n/locales";
import { messagesFor } from "@/lib/platform/i18n/messages";

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
