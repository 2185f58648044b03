import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentPolicy } from "@/lib/core/policy/policies";
import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { ruleById } from "@/lib/core/requirements/registry";
import type { Finding } from "@/lib/core/requirements/report";
import { buildSubject } from "@/lib/core/requirements/subject";
import { findingWords } from "@/lib/core/requirements/words";
import { words } from "@/lib/interfaces/commands/evaluation/words";
import { follow } from "@/tests/support/follow-remedy";
import { applications } from "@/tests/support/random-applications";

const now = new Date("2026-11-22T12:00:00Z");
const t = words("rules");

function findingsOf(rule: string, document: ApplicationDocument): Finding[] {
  const judged = ruleById(rule);
  if (!judged) throw new Error(`There is no rule ${rule}.`);
  const found = judged.check(buildSubject({ document, now }), currentPolicy) ?? [];
  return found.filter(({ status }) => status === "fail" || status === "warn");
}

/** Documents of which the rule finds something that its remedies can be followed for. */
function failing(rule: string, codes: readonly string[], count: number): ApplicationDocument[] {
  const found: ApplicationDocument[] = [];
  for (let seed = 20_261_127; found.length < count && seed < 20_261_327; seed += 1) {
    for (const document of fc.sample(applications, { seed, numRuns: 200 })) {
      if (findingsOf(rule, document).some(({ code }) => codes.includes(code))) found.push(document);
      if (found.length === count) break;
    }
  }
  if (found.length < count) throw new Error(`Only ${found.length} documents fail ${rule}.`);
  return found;
}

/** A remedy with where it is: two connections may bear one name. */
const remedyAt = (rule: string, finding: Finding) =>
  `${finding.path} ${findingWords(t, rule, finding).remedy}`;

const rules = Object.entries(follow);
const each = Math.ceil(1000 / rules.length);

describe("following a remedy to the letter", () => {
  it.each(rules)(`mends %s, or leads to another remedy (${each} documents)`, (rule, followers) => {
    for (const document of failing(rule, Object.keys(followers), each)) {
      const before = findingsOf(rule, document).filter(({ code }) => followers[code]);
      const mended = structuredClone(document);
      const followed: string[] = [];
      for (const finding of before) {
        // Too much traffic for any number of connections is said without one.
        if (rule.startsWith("survives") && finding.code !== "nowhere-to-go" && !finding.advice)
          continue;
        if (rule === "geo-redundancy" && finding.values?.metros === 0) continue;
        followers[finding.code]?.(mended, finding);
        followed.push(remedyAt(rule, finding));
      }
      const after = findingsOf(rule, mended).map((finding) => remedyAt(rule, finding));
      expect(after.filter((remedy) => followed.includes(remedy))).toEqual([]);
    }
  });
});

describe("advice in ports", () => {
  const network = (mbps: number, links: number, peakMbps: number): ApplicationDocument => ({
    format: "peering-service-application/1",
    partner: { name: "Ridge Networks", type: "isp", asn: 399870 },
    locations: [
      {
        metro: "Lisbon",
        connections: Array.from({ length: links }, (_, at) => ({
          bandwidthMbps: mbps,
          router: `r${at}`,
        })),
      },
    ],
    traffic: { peakMbps, sites: [{ name: "Lisboa", latitude: 38.7, longitude: -9.1, share: 1 }] },
  });
  const remedy = (document: ApplicationDocument) => {
    const [finding] = findingsOf("survives-link-loss", document);
    return finding && findingWords(t, "survives-link-loss", finding).remedy;
  };

  it("names connections of the speed that the location has", () => {
    expect(remedy(network(100_000, 2, 150_000))).toMatch(
      /^Add (one more|\d+ more) 100 Gbps connections? in Lisbon/,
    );
    expect(remedy(network(10_000, 2, 15_000))).toMatch(/10 Gbps connection/);
  });

  it("names the recommended speed where many slow ones would be needed", () => {
    expect(remedy(network(10_000, 2, 400_000))).toMatch(/more 100 Gbps connections in Lisbon/);
  });

  it("names none where no number of connections helps", () => {
    expect(remedy(network(100_000, 2, 1e12))).toMatch(/Gbps or more in Lisbon/);
  });

  it("says in reports from before what they said", () => {
    const [finding] = findingsOf("survives-link-loss", network(100_000, 2, 150_000));
    const { advice: _, ...old } = finding as Finding;
    expect(findingWords(t, "survives-link-loss", old).remedy).toMatch(/Gbps or more in Lisbon/);
  });
});
