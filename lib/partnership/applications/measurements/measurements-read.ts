import { type Upload, type UploadProblem, uploadedTexts } from "@/lib/platform/http/uploaded-form";
import { readAtlasProbes } from "@/lib/sources/atlas/atlas-probes";
import { readRipeAtlas } from "@/lib/sources/atlas/ripe-atlas";
import { skippedLines } from "@/lib/sources/atlas/skipped-lines";
import { guessMetro } from "@/lib/sources/atlas/target-metro";
import { maxTargets, openStaged, type StagedAtlas, sealStaged } from "./measurements-stored";

/** Largest upload taken, both files together, in bytes. */
export const maxUploadBytes = 20 * 1024 * 1024;

/** Names of hosts are shorter; what is longer is cut. */
const maxTargetLength = 253;

export type HandedIn = { results: string; probes: string };

export type ReadAtlas =
  /** `content` takes the place of what waits. */
  { ok: true; content: string } | { ok: false; code: UploadProblem | "empty" | "no-results" };

const parts = {
  results: { file: "resultsFile", text: "resultsText" },
  probes: { file: "probesFile", text: "probesText" },
};

/**
 * Reads the form of the measurements page, or texts. Results take the place of those that waited; places
 * of probes alone are added to what waits.
 *
 * @param input.waiting what waits, as it is stored; null when nothing does.
 * @param input.metros in which the application has connections.
 */
export async function readAtlasUpload(input: {
  from: Upload | HandedIn;
  waiting: string | null;
  metros: readonly string[];
}): Promise<ReadAtlas> {
  const { from, waiting, metros } = input;
  if (!("body" in from)) return readAtlas(from, waiting, metros);
  const upload = await uploadedTexts(from, parts);
  return upload.ok ? readAtlas(upload.texts, waiting, metros) : upload;
}

function readAtlas(
  { results, probes }: HandedIn,
  waiting: string | null,
  metros: readonly string[],
): ReadAtlas {
  const given = readAtlasProbes(probes);
  const skippedProbes = skippedLines(given.skipped);
  const content = (staged: StagedAtlas): ReadAtlas => ({ ok: true, content: sealStaged(staged) });
  if (results.trim() !== "") {
    return content({ ...readResults(results, metros), places: given.places, skippedProbes });
  }
  if (probes.trim() === "") return { ok: false, code: "empty" };
  if (waiting === null) return { ok: false, code: "no-results" };
  const before = openStaged(waiting);
  return content({
    ...before,
    places: new Map([...before.places, ...given.places]),
    skippedProbes,
  });
}

function readResults(text: string, metros: readonly string[]) {
  const file = readRipeAtlas(text);
  const targets = file.targets.map((target, index) => ({
    ...target,
    target: target.target.slice(0, maxTargetLength),
    metro: index < maxTargets ? (guessMetro(target.target, metros) ?? "") : "",
  }));
  const results = file.results.map((result) => ({
    ...result,
    target: result.target.slice(0, maxTargetLength),
  }));
  return { results, targets, skippedResults: skippedLines(file.skipped) };
}

/** Reading results of RIPE Atlas, for a process of its own. */
export const readAtlasJob = {
  file: "lib/partnership/applications/measurements/measurements-read.ts",
  name: "readAtlasUpload",
  work: readAtlasUpload,
};
