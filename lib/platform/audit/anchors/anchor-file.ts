import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Anchor, type AnchorLine, readAnchorLine, writeAnchorLine } from "./anchor";

/** Where anchors are kept and what signs them. */
export interface AnchorPlace {
  dataDir: string;
  /** The portal's own. */
  secret: string;
}

/** One line an anchor, oldest first. */
export const anchorFile = (dataDir: string): string => join(dataDir, "audit-anchors");

/** The anchors of the file with their line numbers, from 1; none when there is no file. */
export async function readAnchors({
  dataDir,
  secret,
}: AnchorPlace): Promise<(AnchorLine & { line: number })[]> {
  const text = await readFile(anchorFile(dataDir), "utf8").catch(missingIsEmpty);
  return text
    .split("\n")
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content !== "")
    .map(({ content, line }) => ({ line, ...readAnchorLine(content, secret) }));
}

/** Adds an anchor to the file. */
export async function appendAnchor(anchor: Anchor, { dataDir, secret }: AnchorPlace) {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await appendFile(anchorFile(dataDir), `${writeAnchorLine(anchor, secret)}\n`, { mode: 0o600 });
}

function missingIsEmpty(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
  throw error;
}
