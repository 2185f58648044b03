import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { gunzipSync } from "node:zlib";
import { BmpDecoder } from "@/lib/core/routing/bmp/decoder";
import { readFrame } from "@/lib/core/routing/ris-live/read-frame";
import { Sessions } from "@/lib/core/routing/ris-live/sessions";
import { mrt } from "@/lib/interfaces/commands/routing/mrt";
import { Output } from "@/lib/interfaces/commands/routing/output";
import { type Measurement, mediansInTurn } from "../measurement";

const fixtures = "tests/support/fixtures/routing";

/**
 * MRT, RIS Live and BMP. Aims: 0.35 of bgpdump in lines a second, 0.6 of JSON.parse in frames,
 * 100,000 routes a second of one router.
 */
export async function benchObservedRoutes(): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-routes-"));
  try {
    return [...(await benchMrt(folder)), await benchRisLive(), await benchBmp()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const mrtFiles = [
  { name: "updates", file: "rrc15.updates.20100227.1610.gz", copies: 60 },
  { name: "a table", file: "table-from-rrc06.20150401.gz", copies: 800 },
];

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function benchMrt(folder: string): Promise<Measurement[]> {
  if (spawnSync("bgpdump", ["-T"]).error !== undefined) return [];
  const measurements: Measurement[] = [];
  for (const { name, file, copies } of mrtFiles) {
    const once = gunzipSync(readFileSync(`${fixtures}/mrt/${file}`));
    const path = join(folder, file);
    writeFileSync(path, Buffer.concat(new Array<Buffer>(copies).fill(once)));
    const { ours, bgpdump } = await mediansInTurn(
      {
        ours: async () => {
          const output = new Output(nowhere());
          await mrt.run([path], output);
          await output.flush();
        },
        bgpdump: () => spawnSync("bgpdump", ["-m", "-q", path], { stdio: "ignore" }),
      },
      { warmUp: 1, rounds: 5 },
    );
    const lines = spawnSync("bgpdump", ["-m", "-q", path], { maxBuffer: 1 << 30 }).stdout;
    const count = lines.filter((byte) => byte === 0x0a).length;
    measurements.push({
      measure: `MRT, ${name}: ${count} lines, against bgpdump`,
      value: ours,
      floor: bgpdump,
      unit: "ms",
      ratio: ours / bgpdump,
      aim: { most: 2.86, of: "ratio" },
    });
  }
  return measurements;
}

async function benchRisLive(): Promise<Measurement> {
  const lines = readFileSync(`${fixtures}/ris-live/frames-2026.jsonl`, "utf8")
    .split("\n")
    .filter((line) => line.includes('"UPDATE"'));
  const copies = 10_000;
  const frames = lines.map((line) => Uint8Array.from(Buffer.from(line)));
  const sessions = new Sessions();
  const { ours, parse } = await mediansInTurn(
    {
      ours: () => {
        for (let i = 0; i < copies; i++) for (const frame of frames) readFrame(frame, sessions);
      },
      parse: () => {
        for (let i = 0; i < copies; i++) for (const line of lines) JSON.parse(line);
      },
    },
    { warmUp: 2, rounds: 7 },
  );
  return {
    measure: `RIS Live: ${copies * lines.length} frames, against JSON.parse`,
    value: ours,
    floor: parse,
    unit: "ms",
    ratio: ours / parse,
    aim: { most: 1.67, of: "ratio" },
  };
}

const routes = 100_000;

/** Only the messages that bring or take routes, one route each. */
async function benchBmp(): Promise<Measurement> {
  const session = Uint8Array.from(readFileSync(`${fixtures}/bmp/session.bmp`));
  const messages = [...new BmpDecoder().push(session)];
  const perSession = messages.filter(({ type }) => type === "route-monitoring").length;
  const copies = Math.ceil(routes / perSession);
  const { ours } = await mediansInTurn(
    {
      ours: () => {
        const decoder = new BmpDecoder();
        for (let i = 0; i < copies; i++) for (const _ of decoder.push(session));
      },
    },
    { warmUp: 2, rounds: 7 },
  );
  return {
    measure: `BMP: ${copies * perSession} routes of a router`,
    value: ours,
    floor: Number.NaN,
    unit: "ms",
    ratio: Number.NaN,
    aim: { most: 1_000, of: "value" },
  };
}
