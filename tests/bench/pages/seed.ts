import { readFileSync } from "node:fs";
import { Client } from "pg";
import { edgeMetros } from "@/lib/core/edges/edge-metros";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { evaluate } from "@/lib/core/requirements/evaluate";
import { knownEvidence, largest, now, regionalIsp } from "@/tests/bench/documents";

/** Applications in the database; a fifth of them are listed partners. */
export const applications = 10_000;

/** Revisions of each application that was submitted. */
const revisions = 20;

/** The draft that holds the largest document; the partner may edit it. */
export const largestDraft = "a20";

/** People whose sessions are measured with. */
export const people = { partner: "bench-partner", reviewer: "bench-reviewer" } as const;

/** Fills a migrated, empty database; the documents are some forty, in 10,000 copies. */
export async function seed(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(
      "CREATE TEMP TABLE sample (at int, document jsonb, report jsonb, verdict text, failing int, unknown int)",
    );
    await client.query(
      "CREATE TEMP TABLE sample_location (at int, metro text, country text, region text)",
    );
    for (const [at, document] of samples().entries()) await insertSample(client, at, document);
    const sql = readFileSync("tests/bench/pages/seed.sql", "utf8");
    const filled = sql
      .replaceAll(":applications", String(applications))
      .replaceAll(":revisions", String(revisions));
    // One by one: VACUUM runs in no transaction, not even that of several statements sent together.
    for (const statement of filled.split(";\n")) {
      if (statement.trim() !== "") await client.query(statement);
    }
    const document = JSON.stringify(largest("in order"));
    await client.query(`UPDATE "Application" SET document = $1 WHERE id = $2`, [
      document,
      largestDraft,
    ]);
  } finally {
    await client.end();
  }
}

/** The small document at forty pairs of metros, its sites moved along. */
function samples(): ApplicationDocument[] {
  return Array.from({ length: 40 }, (_, index) => {
    const document = regionalIsp();
    const metros = [edgeMetros[index * 2], edgeMetros[index * 2 + 1]];
    for (const [at, location] of document.locations?.entries() ?? []) {
      location.metro = metros[at]?.metro ?? location.metro;
    }
    for (const [at, site] of document.traffic?.sites?.entries() ?? []) {
      const near = metros[at % 2];
      if (!near) continue;
      site.latitude = near.latitude;
      site.longitude = near.longitude;
      site.handoff = near.metro;
    }
    return document;
  });
}

async function insertSample(client: Client, at: number, document: ApplicationDocument) {
  const evidence = knownEvidence();
  const report = evaluate({ document, evidence, policy: currentPolicy, now });
  const counted = (status: string) =>
    report.results.filter((each) => each.level === "mandatory" && each.status === status).length;
  await client.query("INSERT INTO sample VALUES ($1, $2, $3, $4, $5, $6)", [
    at,
    JSON.stringify(document),
    JSON.stringify(report),
    report.verdict,
    counted("fail"),
    counted("unknown"),
  ]);
  for (const { metro } of document.locations ?? []) {
    const edge = edgeMetros.find((each) => each.metro === metro);
    await client.query("INSERT INTO sample_location VALUES ($1, $2, $3, $4)", [
      at,
      metro,
      edge?.country,
      edge?.region,
    ]);
  }
}
