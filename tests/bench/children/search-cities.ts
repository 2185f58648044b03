import { setTimeout } from "node:timers/promises";
import { searchCities } from "@/lib/sources/geonames/city-search";

/** Prints what the city index keeps in memory (on the heap and beside it) and how long searches on it take, as one line of JSON. */
const used = async () => {
  globalThis.gc?.();
  await setTimeout(500);
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** What people type, letter by letter. */
const typed = [
  "San Francisco",
  "Mariánské Lázně",
  "Saint Petersburg",
  "高雄市",
  "서울",
  "Москва",
  "LHR",
];

const before = await used();
const started = performance.now();
await searchCities("Oslo");
const built = performance.now() - started;
const memory = (await used()) - before;

const keystrokes = typed.flatMap((text) =>
  [...text].map((_, index, letters) => letters.slice(0, index + 1).join("")),
);
const times: number[] = [];
for (let round = 0; round < 20; round += 1) {
  for (const text of keystrokes) {
    const asked = performance.now();
    await searchCities(text);
    times.push(performance.now() - asked);
  }
}
times.sort((a, b) => a - b);
const p99 = times[Math.floor(times.length * 0.99)];
console.log(JSON.stringify({ built, memory, p99 }));
