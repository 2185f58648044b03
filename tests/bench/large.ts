import { routes } from "@/lib/platform/routes/routes";
import { json, multipart } from "@/tests/attack/body";
import { startLargePortal } from "./large/portal";
import { application, largeDocument } from "./large/seed";
import { printVisits, Visitor } from "./large/visit";
import type { Measurement } from "./measurement";
import { made } from "./pages/served";

const sections = ["organisation", "locations", "traffic", "routing", "submit"] as const;

/**
 * Every page of an application with 10,000 sites and 25,000 measurements in the built portal, opened by
 * its partner and a reviewer; saved, imported, submitted, checked, simulated and compared. Prints its
 * own table: no page has a floor to be held against.
 */
export async function benchLarge(): Promise<Measurement[]> {
  const portal = await startLargePortal();
  made.push(portal.stop);
  const visitor = new Visitor(portal);
  const get = visitor.get.bind(visitor);
  try {
    await get("partner", routes.applications());
    visitor.visits.length = 0;
    await edit(visitor);
    await submit(visitor);
    await review(visitor);
  } finally {
    printVisits(visitor.visits);
    console.log(`\nThe server's memory at the end: ${portal.memory()} MB.`);
  }
  return [];
}

async function edit(visitor: Visitor): Promise<void> {
  const document = largeDocument();
  for (const section of sections) {
    await visitor.get("partner", routes.applicationSection(application, section));
  }
  await visitor.get("partner", `${routes.applicationSection(application, "traffic")}?page=200`);
  await visitor.get("partner", routes.applicationReport(application));
  await visitor.get("partner", routes.applicationSimulation(application));
  await visitor.get("partner", `${routes.applicationSimulation(application)}?fail=metro:Oslo`);
  await visitor.get("partner", `${routes.applicationSimulation(application)}?add=link:Oslo`);
  await visitor.get("partner", routes.applicationMeasurements(application));
  await visitor.get("partner", routes.applicationExport(application));
  await visitor.send(
    "partner",
    routes.applicationSection(application, "traffic"),
    "save sites as a form",
    { "/traffic/peakMbps": "39000000" },
  );
  const more = JSON.stringify({
    ...document,
    traffic: { ...document.traffic, peakMbps: 38_000_000 },
  });
  await visitor.post(
    "partner",
    "upload an import of 3.6 MB",
    routes.applicationImportUpload(application),
    multipart([
      { name: "file", value: more, file: "application.json" },
      { name: "text", value: "" },
    ]),
  );
  const page = await visitor.get("partner", routes.applicationImport(application));
  if (page.status === 200) {
    await visitor.send("partner", routes.applicationImport(application), "take the import over", {
      version: /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? "0",
    });
  }
  await visitor.post(
    "partner",
    "save routing as one types",
    routes.applicationDraft(application),
    json(JSON.stringify({ section: "routing", version: 99, values: {} })),
    "PUT",
  );
}

async function submit(visitor: Visitor): Promise<void> {
  const place = routes.applicationSection(application, "submit");
  const send = (what: string) => visitor.send("partner", place, what, { application });
  await send("submit the first time");
  const status = routes.application(application);
  await visitor.get("partner", status);
  await visitor.send("partner", status, "withdraw", { application });
  await visitor.send("partner", status, "open again", { application });
  await visitor.send(
    "partner",
    routes.applicationSection(application, "traffic"),
    "save sites as a form again",
    { "/traffic/peakMbps": "36000000" },
  );
  await send("submit the second time");
  await visitor.get("partner", routes.applicationRevision(application, 2));
  await visitor.get("partner", routes.applicationDifferences(application));
  await visitor.get("partner", routes.applications());
}

async function review(visitor: Visitor): Promise<void> {
  const page = routes.reviewApplication(application);
  await visitor.get("reviewer", routes.review());
  await visitor.get("reviewer", page);
  await visitor.get("reviewer", routes.reviewDeclaration(application, "?sites=3"));
  await visitor.send(
    "reviewer",
    page,
    "check again",
    { application, revision: "2" },
    (names) => names.length <= 6,
  );
  await visitor.get("reviewer", `${page}?revision=1`);
  await visitor.get("reviewer", routes.reviewSimulation(application));
}
