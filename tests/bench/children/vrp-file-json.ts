import { readFileSync } from "node:fs";

// Prints how long reading a VRP file with JSON.parse takes, and the process's peak memory (kB).

const started = performance.now();
const { roas } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const ms = performance.now() - started;
console.log(JSON.stringify({ ms, vrps: roas.length, peakKb: process.resourceUsage().maxRSS }));
