import { describe, expect, it } from "vitest";
import { organisationName } from "@/lib/accounts/organisations/create-organisation";
import { personNameProblem } from "@/lib/accounts/passwords/name-problem";
import { peeringDbPerson } from "@/lib/accounts/providers/peeringdb-profile";
import { parseDocument } from "@/lib/core/requirements/parse-document";
import { firstDocument } from "@/lib/partnership/applications/document/first-document";
import { readList } from "@/lib/partnership/partners/list-import/read-list";

const hidden = "Fjord\u202E Net";

describe("a name that hides characters", () => {
  it("is none for a person or an organisation", () => {
    expect(personNameProblem(hidden)).toBe("nameHidden");
    expect(personNameProblem("Fjord Net")).toBeNull();
    expect(organisationName.safeParse(hidden).success).toBe(false);
    expect(organisationName.safeParse(" Fjord Net ").data).toBe("Fjord Net");
  });

  it("is named in a partner list, with its row", () => {
    expect(readList(`name\n${hidden}`).issues).toEqual([
      { line: 2, code: "name-hidden", values: {} },
    ]);
  });

  it("is named in a document, of the partner and of contacts", () => {
    const parsed = parseDocument({
      format: "peering-service-application/1",
      partner: { name: hidden, type: "isp", asn: 399_990 },
      contacts: [{ name: "Ada" }, { name: "A\u200Bda" }],
    });
    expect(parsed.ok ? [] : parsed.issues.map(({ path, code }) => [path, code])).toEqual([
      ["/partner/name", "hidden-characters"],
      ["/contacts/1/name", "hidden-characters"],
    ]);
  });

  it("is shown plainly where somebody else gave it", () => {
    expect(peeringDbPerson({ id: 1, name: hidden })?.name).toBe("Fjord Net");
    const start = { asn: 399_990, type: "isp", prefill: null, shared: {} } as const;
    expect(firstDocument({ ...start, organisationName: hidden }).partner.name).toBe("Fjord Net");
  });
});

it("reads lists whose headings and values are words of objects' own", () => {
  expect(readList("constructor,name\nx,Fjord").issues).toMatchObject([
    { code: "column-not-used", values: { column: "constructor" } },
  ]);
  const strange =
    '[{"name":"Fjord","asn":{"toString":null},"type":["isp"],"markets":[{"toString":1}]}]';
  expect(readList(strange).issues.map(({ code }) => code)).toEqual([
    "bad-asn",
    "bad-type",
    "bad-market",
  ]);
});
