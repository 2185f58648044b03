import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020";
import addFormats from "ajv-formats";
import OpenAPIClientAxios, { type Document } from "openapi-client-axios";
import { beforeEach, describe, expect, it } from "vitest";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { answer } from "@/lib/interfaces/read-api/answer";
import { prepareMetros } from "@/lib/interfaces/read-api/metros";
import { openApi } from "@/lib/interfaces/read-api/open-api";
import { preflight } from "@/lib/interfaces/read-api/open-headers";
import { preparePartner, preparePartners } from "@/lib/interfaces/read-api/partners";
import { listPartner } from "@/lib/partnership/partners/list-partner";
import { db } from "@/lib/platform/db/client";
import { countQueries } from "@/tests/support/count-queries";
import { clearDatabase } from "@/tests/support/database";
import { location, makeApplication, makeDocument } from "@/tests/support/factories";

beforeEach(clearDatabase);

async function list(document: ApplicationDocument) {
  const { id } = await makeApplication({ document, state: "approved" });
  const { id: revisionId } = await db().revision.findFirstOrThrow({ where: { applicationId: id } });
  const approvedAt = new Date("2026-11-20T08:00:00Z");
  await listPartner(db(), { applicationId: id, revisionId, document, approvedAt });
}

const at = (name: string, ...metros: string[]) =>
  list(makeDocument({ name, locations: metros.map(location) }));

async function imported(name: string, metros: [string, string, string][] = []) {
  const slug = name.toLowerCase();
  const locations = metros.map(([metro, country, region]) => ({ metro, country, region }));
  await db().partner.create({ data: { slug, name, locations: { create: locations } } });
}

const origin = "http://127.0.0.1";

/** Asks as a program does: by address and headers. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(origin + path, { headers });
  const { pathname } = new URL(request.url);
  if (pathname === "/api/partners") return answer(request, () => preparePartners(db(), request));
  if (pathname === "/api/metros") return answer(request, () => prepareMetros(db(), request));
  const id = pathname.slice("/api/partners/".length);
  return answer(request, () => preparePartner(db(), request, id));
}

const json = async (path: string) => (await ask(path)).json();
const names = async (query: string) =>
  (await json(`/api/partners${query}`)).partners.map(({ name }: { name: string }) => name);

it("people read on when attempts cannot be counted", async () => {
  await at("Ridge Networks", "Oslo");
  await db().$executeRaw`ALTER TABLE "RateLimit" RENAME TO "Gone"`;
  try {
    expect((await ask("/api/partners")).status).toBe(200);
  } finally {
    await db().$executeRaw`ALTER TABLE "Gone" RENAME TO "RateLimit"`;
  }
});

describe("the description", () => {
  it("is OpenAPI 3.1", async () => {
    const answer = await new Validator().validate(
      structuredClone(openApi("https://portal.example")),
    );
    expect(answer).toMatchObject({ valid: true });
  });

  it("makes a client that starts, from the file alone", async () => {
    await at("Ridge", "Oslo");
    const server = createServer(async (request, response) => {
      const answered = await ask(request.url ?? "/");
      response.writeHead(answered.status, Object.fromEntries(answered.headers));
      response.end(await answered.text());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const definition = openApi(`http://127.0.0.1:${port}`) as unknown as Document;
      const client = await new OpenAPIClientAxios({ definition }).init();
      const listed = await client.listPartners?.({ q: "ridge" });
      expect(listed?.data.partners).toMatchObject([{ name: "Ridge" }]);
      expect((await client.getPartner?.({ id: "ridge" }))?.data.name).toBe("Ridge");
      expect(definition).toMatchObject({ security: [] });
    } finally {
      server.close();
    }
  });

  it("describes what is answered, to the last key", async () => {
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
    ajv.addSchema(openApi(origin), "api");
    const fits = async (name: string, path: string, status = 200) => {
      const response = await ask(path);
      expect(response.status, path).toBe(status);
      const validate = ajv.getSchema(`api#/components/schemas/${name}`);
      const body = await response.json();
      expect(validate?.(body), `${path}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
      if (status >= 400) {
        expect(response.headers.get("content-type")).toBe("application/problem+json");
        expect(body).toMatchObject({ status, detail: expect.stringMatching(/\.$/) });
      }
      return body;
    };
    await at("Ridge", "Oslo", "Taipei");
    await imported("Elder");
    const { partners } = await fits("PartnerList", "/api/partners");
    expect(Object.keys(partners[0])).toEqual([
      ...["id", "name", "asn", "type", "markets", "metros", "since", "url", "nearest"],
    ]);
    expect(Object.keys(partners[1].metros[0])).toEqual(["id", "name", "country", "region"]);
    await fits("PartnerList", "/api/partners?near=Oslo&limit=1");
    await fits("Partner", "/api/partners/ridge");
    await fits("Partner", "/api/partners/elder");
    await fits("MetroList", "/api/metros?near=59.9,10.7");
    await fits("Problem", "/api/partners/nobody", 404);
    await fits("Problem", "/api/partners?near=London", 400);
    await fits("Problem", "/api/partners?regoin=Asia", 400);
    expect(ajv.getSchema("api#/components/schemas/Partner")?.({ ...partners[0], more: 1 })).toBe(
      false,
    );
  });
});

describe("GET /api/partners", () => {
  it("filters as the page does", async () => {
    await at("Ridge", "Oslo", "Taipei");
    await at("Crag", "Hong Kong SAR");
    await imported("Elder");
    expect(await names("")).toEqual(["Crag", "Elder", "Ridge"]);
    expect(await names("?q=rid")).toEqual(["Ridge"]);
    expect(await names("?region=Asia&country=TW")).toEqual(["Ridge"]);
    expect(await names("?metro=hong-kong-sar")).toEqual(["Crag"]);
    expect(await names("?market=Europe&type=isp&q=")).toEqual(["Ridge"]);
    const near = await json("/api/partners?near=25.03,121.56");
    expect(near).toMatchObject({ total: 2, near: { withinKm: 1609.344, latitude: 25.03 } });
    expect(near.partners.map(({ id, nearest }: never) => [id, nearest])).toEqual([
      ["ridge", { metro: "taipei", distanceKm: expect.closeTo(4, -1) }],
      ["crag", { metro: "hong-kong-sar", distanceKm: expect.closeTo(813, -1) }],
    ]);
    expect(await names("?place=frankfurt")).toEqual(["Ridge"]);
  });

  it("pages by cursor, stable while partners come, and leads on by Link", async () => {
    for (const name of ["B", "C", "D", "E"]) await at(name, "Oslo");
    for (const query of ["?limit=2", "?limit=2&near=Oslo&country=NO"]) {
      const first = await ask(`/api/partners${query}`);
      const { next, total } = await first.json();
      expect(total).toBe(await db().partner.count());
      await at(`A${query.length}`, "Oslo");
      const [, link = ""] = /^<(.*)>; rel="next"$/.exec(first.headers.get("link") ?? "") ?? [];
      expect(new URL(link, origin).searchParams.get("cursor")).toBe(next);
      const second = await json(link);
      expect(second.partners).toHaveLength(2);
      await db().partner.deleteMany({ where: { name: { startsWith: "A" } } });
      expect(second.partners.map(({ name }: { name: string }) => name)).toEqual(["D", "E"]);
      expect(second.next).toBeNull();
    }
  });

  it("keeps no secret in a cursor", async () => {
    for (const name of ["B", "C"]) await at(name, "Oslo");
    const { next } = await json("/api/partners?limit=1");
    const text = Buffer.from(next, "base64url").toString();
    const { id } = await db().partner.findFirstOrThrow({ where: { slug: "b" } });
    expect(text).not.toContain(id);
  });

  it.each([
    ["?limit=0", "limit must be at least 1."],
    ["?limit=201", "limit must be at most 200; follow next for more."],
    ["?limit=x", "limit must be a whole number from 1 to 200."],
    ["?region=Atlantis", "region must be one of: Africa, Asia, "],
    ["?metro=Atlantis", "metro must be the id or the name of a metro"],
    ["?place=0", "No place has the id 0"],
    ["?near=Oslo&place=oslo", "give one of them"],
    ["?near=London", "Several places are called so"],
    ["?near=qqqqq", "No city is called so"],
    ["?near=91,0", "No city is called so"],
    ["?regoin=Asia", "There is no parameter regoin. There are: q, region, "],
    ["?type=isp&type=ixp", "type must be given once."],
    ["?cursor=xyz", "cursor is not one that this API gave"],
    ["?cursor=bnVsbA", "cursor is not one that this API gave"],
    [`?q=${"x".repeat(201)}`, "q must have at most 200 characters."],
    ["?limit=0&type=x", "limit must be at least 1. type must be one of"],
  ])("refuses %s in a sentence", async (query, sentence) => {
    const response = await ask(`/api/partners${query}`);
    expect(response.status).toBe(400);
    const { detail } = await response.json();
    const wanted = sentence.split(". ").sort();
    for (const part of wanted) expect(detail).toContain(part);
  });

  it("refuses the cursor of another list", async () => {
    for (const name of ["B", "C"]) await at(name, "Oslo");
    const { next } = await json("/api/partners?limit=1");
    const { detail } = await json(`/api/partners?limit=1&q=b&cursor=${next}`);
    expect(detail).toContain("cursor belongs to a list with other filters");
  });

  it("offers the places that may be meant, each of which it takes", async () => {
    const { choices } = await json("/api/partners?near=London");
    expect(choices.length).toBeGreaterThan(2);
    for (const { place } of choices) {
      expect((await ask(`/api/partners?place=${place}`)).status).toBe(200);
    }
  });
});

describe("GET /api/metros", () => {
  it("lists every metro with its partners, or those near a place", async () => {
    await at("Ridge", "Oslo", "Taipei");
    const all = await json("/api/metros");
    expect([all.total, all.metros.length, all.next]).toEqual([115, 115, null]);
    const counts = all.metros.filter(({ partners }: { partners: number }) => partners > 0);
    expect(counts.map(({ id, partners }: never) => [id, partners])).toEqual([
      ["oslo", 1],
      ["taipei", 1],
    ]);
    const near = await json("/api/metros?near=Oslo&country=SE");
    expect(near.metros[0]).toMatchObject({ id: "sandviken", distanceKm: 341 });
  });

  it("pages by cursor", async () => {
    const walked: string[] = [];
    let path: string | null = "/api/metros?limit=50&region=Europe";
    while (path) {
      const response: Response = await ask(path);
      const { metros } = await response.json();
      walked.push(...metros.map(({ name }: { name: string }) => name));
      path = /^<(.*)>/.exec(response.headers.get("link") ?? "")?.[1] ?? null;
    }
    expect(walked).toEqual(walked.toSorted());
    expect(new Set(walked).size).toBe((await json("/api/metros?region=Europe")).total);
  });
});

describe("asking again", () => {
  const paths = ["/api/partners", "/api/partners?near=Oslo&limit=1", "/api/partners/ridge"];

  it.each([...paths, "/api/metros"])(
    "%s costs one statement while nothing changes",
    async (path) => {
      await at("Ridge", "Oslo");
      const first = await ask(path);
      const etag = first.headers.get("etag") ?? "";
      expect(etag).toMatch(/^W\/"[\w-]{20,}"$/);
      let second = first;
      const statements = await countQueries(async () => {
        second = await ask(path, { "if-none-match": `"other", ${etag}` });
      });
      expect([second.status, await second.text(), statements]).toEqual([304, "", 1]);
      expect(second.headers.get("etag")).toBe(etag);
      expect(second.headers.get("access-control-allow-origin")).toBe("*");
      await at("Crag", "Taipei");
      const third = await ask(path, { "if-none-match": etag });
      expect(third.status).toBe(200);
      expect(third.headers.get("etag")).not.toBe(etag);
    },
  );

  it("gives each question an ETag of its own", async () => {
    await at("Ridge", "Oslo");
    const tags = await Promise.all(
      [...paths, "/api/metros", "/api/metros?limit=2", "/api/partners?q=r"].map(async (path) =>
        (await ask(path)).headers.get("etag"),
      ),
    );
    expect(new Set(tags).size).toBe(tags.length);
  });
});

describe("web pages elsewhere", () => {
  it("may read, also with If-None-Match, and never with cookies", async () => {
    const response = await ask("/api/partners");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-expose-headers")).toContain("ETag");
    const before = preflight();
    expect(before.status).toBe(204);
    expect(before.headers.get("access-control-allow-methods")).toBe("GET, HEAD, OPTIONS");
    expect(before.headers.get("access-control-allow-headers")).toContain("If-None-Match");
    for (const { headers } of [response, before]) {
      expect(headers.get("access-control-allow-credentials")).toBeNull();
    }
  });
});

describe("what is not public", () => {
  it("is in no answer", async () => {
    const secret = "Quokka";
    const contact = { role: "noc" as const, name: secret, email: "quokka@ridge.example" };
    await list({
      ...makeDocument({ name: "Ridge", locations: [location("Oslo")] }),
      contacts: [contact],
      notes: secret,
    } as ApplicationDocument);
    await db().organisation.updateMany({ data: { name: secret } });
    await db().user.updateMany({ data: { name: secret } });
    const { id: revisionId, submittedById: decidedById } = await db().revision.findFirstOrThrow();
    await db().decision.create({
      data: { revisionId, kind: "approved", reason: secret, decidedById },
    });
    await db().partnerLocation.updateMany({ data: { connections: 77_123, capacityMbps: 88_456n } });
    const rows = await db().partner.findFirstOrThrow();
    const hidden = [secret, "quokka", "77123", "88456", rows.id, rows.applicationId, revisionId];
    for (const path of [
      ...["/api/partners", "/api/partners?near=Oslo&limit=1", "/api/partners/ridge"],
      ...["/api/metros", "/api/partners/nobody", "/api/partners?x=1"],
    ]) {
      const response = await ask(path);
      const text = JSON.stringify([...response.headers]) + (await response.text());
      for (const word of hidden) expect(text, path).not.toContain(word);
    }
    // The search finds nobody by what it does not show.
    expect(await names("?q=Quokka")).toEqual([]);
  });
});
