import { routes } from "@/lib/platform/routes/routes";
import { startLargePortal } from "@/tests/bench/large/portal";
import { application } from "@/tests/bench/large/seed";
import { Visitor } from "@/tests/bench/large/visit";

/*
 * Opens every page of an application with 10,000 sites, 25,000 measurements and 1,000 connections in the
 * built portal, on the embedded database, and prints as JSON what each weighs: the browser tests hold it.
 */

const portal = await startLargePortal({ embedded: true });
const visitor = new Visitor(portal);
const section = (name: Parameters<typeof routes.applicationSection>[1]) =>
  routes.applicationSection(application, name);
try {
  const simulation = routes.applicationSimulation(application);
  for (const path of [
    section("organisation"),
    section("locations"),
    `${section("locations")}?page=3`,
    section("traffic"),
    `${section("traffic")}?page=200`,
    section("routing"),
    section("submit"),
    routes.applicationReport(application),
    simulation,
    `${simulation}?fail=metro:Oslo`,
    `${simulation}?add=link:Oslo`,
    `${simulation}?add=link:Oslo&show=report`,
    routes.applicationMeasurements(application),
    routes.applicationFindings(application, "lacp"),
  ]) {
    await visitor.get("partner", path);
  }
  await visitor.send("partner", section("submit"), "submit", { application });
  const revision = routes.applicationRevision(application, 1);
  for (const path of [routes.application(application), revision, routes.applications()]) {
    await visitor.get("partner", path);
  }
  const review = routes.reviewApplication(application);
  const declaration = routes.reviewDeclaration(application);
  for (const path of [
    routes.review(),
    review,
    `${review}?about=/traffic/sites/9999`,
    declaration,
    `${declaration}?at=/traffic/sites/9999`,
    routes.reviewSimulation(application),
    routes.reviewFindings(application, "lacp"),
  ]) {
    await visitor.get("reviewer", path);
  }
  const weighed = visitor.visits.map(({ what, as, status, bytes, text }) => ({
    what,
    as,
    status,
    bytes,
    hasRow: text.includes('id="declared-traffic-sites-9999"'),
  }));
  console.log(JSON.stringify(weighed));
} finally {
  await portal.stop();
}
process.exit();
