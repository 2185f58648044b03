import { createReadStream } from "node:fs";
import type { Refusals } from "@/lib/core/decoding/refusals";
import { AspaTable } from "@/lib/core/routing/rpki/aspa-table";
import { PayloadFile, type PayloadFileProblem } from "@/lib/core/routing/rpki/payload-file";
import type { VrpIndex } from "@/lib/core/routing/rpki/vrp-index";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";
import { type GetFailure, getOutside } from "@/lib/platform/outgoing/get";

/** Five times what an export has today; more is not read. */
const maxBytes = 512 * 1024 * 1024;
const timeoutMs = 5 * 60_000;

export type ExportFailure =
  | PayloadFileProblem
  | GetFailure
  /** The server answered with a status that is not 200. */
  | "status"
  | "no-such-file"
  | "unreadable-file"
  /** The file has ASPAs, but no VRPs. */
  | "no-vrps";

export type ReadExport =
  | {
      readonly ok: true;
      readonly index: VrpIndex;
      /** Null when the export has no such part: that says nothing about ASPAs. */
      readonly aspas: AspaTable | null;
      /** When the export was made, milliseconds since 1970, if it says. */
      readonly dataTime: number | null;
      readonly refusals: Refusals;
    }
  | { readonly ok: false; readonly code: ExportFailure };

/**
 * Reads an export of rpki-client or Routinator (or a CSV of VRPs) whole, or not at all.
 *
 * @param source a path, or an address that begins with http(s)://
 * @param trusted see `getOutside`
 */
export async function readExport(source: string, trusted?: string): Promise<ReadExport> {
  const builder = new VrpIndexBuilder();
  const aspas = new AspaTable();
  const file = new PayloadFile({
    vrp: (prefix, maxLength, asn, ta) => builder.add(prefix, maxLength, asn, ta),
    aspa: (customer, providers) => aspas.add(customer, providers),
  });
  const take = (chunk: Uint8Array) => file.push(chunk);
  const failure = /^https?:\/\//.test(source)
    ? await readAddress(source, take, trusted)
    : await readFile(source, take);
  if (failure !== null) return { ok: false, code: failure };
  const end = file.end();
  if (!end.ok) return { ok: false, code: end.code };
  if (!end.hasVrps) return { ok: false, code: "no-vrps" };
  const { dataTime, refusals, hasAspas } = end;
  return { ok: true, index: builder.build(), aspas: hasAspas ? aspas : null, dataTime, refusals };
}

type Take = (chunk: Uint8Array) => void;

async function readAddress(
  source: string,
  take: Take,
  trusted: string | undefined,
): Promise<ExportFailure | null> {
  const accept = "application/json, text/csv";
  const given = trusted === undefined ? {} : { trusted };
  const got = await getOutside(source, { accept, timeoutMs, maxBytes, take, ...given });
  if (!got.ok) return got.code;
  return got.status === 200 ? null : "status";
}

async function readFile(path: string, take: Take): Promise<ExportFailure | null> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) take(chunk);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "no-such-file" : "unreadable-file";
  }
}
