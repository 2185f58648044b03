import { createReadStream } from "node:fs";
import { PayloadFile } from "@/lib/core/routing/rpki/payload-file";
import { VrpIndexBuilder } from "@/lib/core/routing/rpki/vrp-index-builder";

// Prints how long reading a VRP file into a builder takes, and the process's peak memory (kB).

const builder = new VrpIndexBuilder();
const started = performance.now();
const file = new PayloadFile({
  vrp: (prefix, maxLength, asn, ta) => builder.add(prefix, maxLength, asn, ta),
  aspa: () => {},
});
const chunks = createReadStream(process.argv[2] ?? "", { highWaterMark: 256 * 1024 });
for await (const chunk of chunks) file.push(chunk);
const { ok } = file.end();
const ms = performance.now() - started;
if (!ok) throw new Error("the file was not read");
const vrps = builder.build().size;
console.log(JSON.stringify({ ms, vrps, peakKb: process.resourceUsage().maxRSS }));
