import { beforeEach, describe, expect, it } from "vitest";
import { fictionalRows } from "@/lib/interfaces/demo/peeringdb/rows";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { saveSection } from "@/lib/partnership/applications/draft/save-section";
import {
  existingApplication,
  startApplication,
} from "@/lib/partnership/applications/draft/start-application";
import { blankConnection } from "@/lib/partnership/applications/form/form-values";
import { db } from "@/lib/platform/db/client";
import type { PeeringDbAnswer } from "@/lib/sources/peeringdb/rows";
import { clearDatabase } from "@/tests/support/database";
import { draftFor, personWithOrganisation } from "./people";

beforeEach(clearDatabase);

const open = async (id: string) => {
  const application = await openApplication(db(), id);
  if (!application) throw new Error("no application");
  return application;
};

describe("starting an application", () => {
  it("takes over what PeeringDB says", async () => {
    const { actor, organisationId } = await personWithOrganisation();
    const rows = fictionalRows();
    const answer = {
      fetchedAt: "2026-11-22T09:00:00.000Z",
      net: rows.net[0],
      netfac: [],
      poc: rows.poc.filter((row) => row.net_id === 900_001),
      fac: [],
    } as unknown as PeeringDbAnswer;
    const id = await startApplication(db(), actor, {
      organisationId,
      asn: 399990,
      type: null,
      answer,
    });
    const { document } = await open(id);
    expect(document.partner).toEqual({ name: "Fjord Net", type: "isp", asn: 399990 });
    expect(document.contacts?.map(({ role }) => role)).toEqual([
      "noc",
      "policy",
      "technical",
      "other",
    ]);
    expect(document.routing).toEqual({ asSet: "RIPE::AS399990:AS-FJORDNET" });
  });

  it("opens the one there is, also when two start at once", async () => {
    const person = await personWithOrganisation();
    const ids = await Promise.all([draftFor(person), draftFor(person), draftFor(person)]);
    expect(new Set(ids).size).toBe(1);
    expect(await existingApplication(db(), person.organisationId, 399990)).toBe(ids[0]);
    expect(await db().auditEvent.count({ where: { action: "application.created" } })).toBe(1);
  });

  it("lets two organisations draft for one ASN, neither knowing of the other", async () => {
    const first = await personWithOrganisation();
    const second = await personWithOrganisation();
    expect(await draftFor(first)).not.toBe(await draftFor(second));
    expect(await existingApplication(db(), second.organisationId, 399991)).toBeNull();
  });

  it("holds ASNs up to the highest", async () => {
    const id = await draftFor(await personWithOrganisation(), 4_294_967_295);
    expect((await open(id)).document.partner.asn).toBe(4_294_967_295);
  });
});

describe("saving a section", () => {
  it("keeps what is typed, understood or not", async () => {
    const person = await personWithOrganisation();
    const applicationId = await draftFor(person);
    const { values, version } = await open(applicationId);
    const connection = { bandwidthMbps: "abc", name: "osl-1" };
    const locations = [
      {
        metro: "oslo",
        connections: [
          { ...blankConnection(), ...connection },
          { ...blankConnection(), bandwidthMbps: "100G" },
        ],
      },
    ];
    const saved = await saveSection(db(), person.actor, {
      applicationId,
      section: "locations",
      version,
      values: { locations },
    });
    expect(saved).toMatchObject({ ok: true, version: version + 1 });
    const reopened = await open(applicationId);
    expect(reopened.values.locations).toEqual(locations);
    expect(reopened.values.contacts).toEqual(values.contacts);
    expect(reopened.document.locations).toEqual([
      { metro: "Oslo", connections: [{ bandwidthMbps: 100_000 }] },
    ]);
  });

  it("counts a save that comes twice once", async () => {
    const person = await personWithOrganisation();
    const applicationId = await draftFor(person);
    const save = {
      applicationId,
      section: "traffic" as const,
      version: 1,
      values: { traffic: { peakMbps: "24G", sites: [] } },
    };
    const saves = await Promise.all(
      [save, save, save].map((each) => saveSection(db(), person.actor, each)),
    );
    expect(saves.every((each) => each.ok && each.version === 2)).toBe(true);
  });

  it("refuses to overwrite what another tab saved, until told to", async () => {
    const person = await personWithOrganisation("Ada");
    const other = { userId: person.actor.userId, name: "Grace" };
    const applicationId = await draftFor(person);
    const save = (actor: typeof other, version: number, peakMbps: string) =>
      saveSection(db(), actor, {
        applicationId,
        section: "traffic",
        version,
        values: { traffic: { peakMbps, sites: [] } },
      });
    expect(await save(other, 1, "10 Gbps")).toMatchObject({ ok: true, version: 2 });
    expect(await save(person.actor, 1, "20 Gbps")).toMatchObject({
      ok: false,
      code: "conflict",
      version: 2,
      changed: { by: "Grace" },
    });
    expect((await open(applicationId)).document.traffic?.peakMbps).toBe(10_000);
    expect(await save(person.actor, 2, "20 Gbps")).toMatchObject({ ok: true, version: 3 });
  });

  it("lets two tabs edit different sections at once", async () => {
    const person = await personWithOrganisation();
    const applicationId = await draftFor(person);
    const { values } = await open(applicationId);
    const saves = await Promise.all([
      saveSection(db(), person.actor, {
        applicationId,
        section: "traffic",
        version: 1,
        values: { traffic: { peakMbps: "10 Gbps", sites: [] } },
      }),
      saveSection(db(), person.actor, {
        applicationId,
        section: "routing",
        version: 1,
        values: { routing: { ...values.routing, asSet: "AS-FJORD" } },
      }),
      saveSection(db(), person.actor, {
        applicationId,
        section: "organisation",
        version: 1,
        values: { partner: { ...values.partner, name: "Fjord" }, contacts: [] },
      }),
    ]);
    expect(saves.map((each) => each.ok)).toEqual([true, true, true]);
    const { document } = await open(applicationId);
    expect(document).toMatchObject({
      partner: { name: "Fjord" },
      traffic: { peakMbps: 10_000 },
      routing: { asSet: "AS-FJORD" },
    });
    const row = await db().application.findUniqueOrThrow({ where: { id: applicationId } });
    expect(row.partnerName).toBe("Fjord");
    expect(row.version).toBe(4);
  });
});
