import { beforeEach, describe, expect, it } from "vitest";
import { openApplication } from "@/lib/partnership/applications/draft/queries";
import { saveTyped } from "@/lib/partnership/applications/form/save-typed";
import { db } from "@/lib/platform/db/client";
import { largest } from "@/tests/bench/documents";
import { clearDatabase } from "@/tests/support/database";
import { draftFor, personWithOrganisation } from "./people";

beforeEach(clearDatabase);

async function largeDraft() {
  const person = await personWithOrganisation();
  const id = await draftFor(person);
  const document = largest("amiss", { siteCount: 1000, measurementCount: 1000 });
  const { partner } = document;
  await db().application.update({
    where: { id },
    data: { document: { ...document, partner: { ...partner, asn: 399990 } } },
  });
  const version = (await openApplication(db(), id))?.version ?? 0;
  const save = (typed: Record<string, string>, from = version) =>
    saveTyped(db(), person.actor, {
      applicationId: id,
      section: "traffic",
      version: from,
      page: 20,
      typed,
    });
  return { id, version, save };
}

describe("typing into a page of a large application", () => {
  it("changes the fields typed into and nothing else, and reads all of it again", async () => {
    const { id, save } = await largeDraft();
    const before = await openApplication(db(), id);
    const saved = await save({
      "/traffic/sites/951/name": "Elsewhere",
      "/traffic/sites/952/share": "many",
    });
    if (!saved.ok || !saved.reading) throw new Error("not saved");
    const after = await openApplication(db(), id);
    const changed = after?.values.traffic.sites.filter(
      (site, at) => JSON.stringify(site) !== JSON.stringify(before?.values.traffic.sites[at]),
    );
    expect(changed?.map(({ name, share }) => [name, share])).toEqual([
      ["Elsewhere", before?.values.traffic.sites[951]?.share],
      [before?.values.traffic.sites[952]?.name, "many"],
    ]);
    const { reading } = saved;
    expect(reading.problems.map(({ pointer }) => pointer)).toContain("/traffic/sites/952/share");
    expect(reading.problems.find(({ pointer }) => pointer.endsWith("952/share"))?.href).toBe(
      `/applications/${id}/traffic?page=20#field-traffic-sites-952-share`,
    );
    expect(reading.report.results.every(({ findings }) => findings.length <= 1)).toBe(true);
    expect(reading.counts.locations).toBeGreaterThan(1000);
    expect(JSON.stringify(reading).length).toBeLessThan(60_000);
  });

  it("does not overwrite what somebody else changed since", async () => {
    const { version, save } = await largeDraft();
    expect(await save({ "/traffic/peakMbps": "1 Tbps" })).toMatchObject({ ok: true });
    expect(await save({ "/traffic/peakMbps": "2 Tbps" }, version)).toMatchObject({
      ok: false,
      code: "conflict",
    });
  });
});
