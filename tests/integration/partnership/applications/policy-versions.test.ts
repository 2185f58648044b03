import { expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { Policy } from "@/lib/core/policy/policy";
import type { Report } from "@/lib/core/requirements/report";
import { applicationRevision } from "@/lib/partnership/applications/draft/queries";
import {
  applyImport,
  pendingImport,
  stageImport,
} from "@/lib/partnership/applications/import/import-document";
import { changeState } from "@/lib/partnership/applications/lifecycle/change-state";
import { submitApplication } from "@/lib/partnership/applications/lifecycle/submit";
import { db } from "@/lib/platform/db/client";
import { draftFor, personWithOrganisation } from "./people";

/** A made-up successor that asks for 400 Gbps where the present policy asks for 10. */
const later: Policy = {
  ...currentPolicy,
  version: "2031-01",
  linkSpeed: {
    ...currentPolicy.linkSpeed,
    minimumMbps: { ...currentPolicy.linkSpeed.minimumMbps, value: 400_000 },
  },
};

const connection = (name: string, router: string) => ({ name, router, bandwidthMbps: 100_000 });

it("a revision keeps the policy it was judged by when a later one comes", async () => {
  const person = await personWithOrganisation();
  const { actor } = person;
  const id = await draftFor(person);
  const document = {
    format: "peering-service-application/1",
    partner: { name: "Fjord Net", type: "isp", asn: 399990 },
    locations: [{ metro: "Oslo", connections: [connection("a", "r1"), connection("b", "r2")] }],
  };
  await stageImport(db(), id, JSON.stringify(document));
  const staged = await pendingImport(db(), id);
  expect(await applyImport(db(), actor, id, staged?.version ?? 0)).toBe("done");

  await submitApplication(db(), actor, id, new Date("2026-11-22T12:00:00Z"));
  await changeState(db(), actor, id, "withdraw");
  await changeState(db(), actor, id, "reopen");
  await submitApplication(db(), actor, id, new Date("2031-02-01T12:00:00Z"), later);

  const judged = async (number: number) => {
    const revision = await applicationRevision(db(), id, number);
    const report = revision?.report as Report;
    const speed = report.results.find(({ rule }) => rule === "link-speed");
    return {
      version: revision?.policyVersion,
      reportVersion: report.policyVersion,
      status: speed?.status,
      required: speed?.findings[0]?.required,
    };
  };
  expect(await judged(1)).toMatchObject({ version: "2026-12", status: "pass" });
  expect(await judged(2)).toEqual({
    version: "2031-01",
    reportVersion: "2031-01",
    status: "fail",
    required: 400_000,
  });
});
