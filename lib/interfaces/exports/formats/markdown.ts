import type { Row } from "@/lib/interfaces/exports/column";
import type { ExportFormat } from "@/lib/interfaces/exports/format";
import type { Sink } from "@/lib/interfaces/exports/sink";

type Place = { metro: string; isp: string[]; ixp: string[] };

/**
 * The two tables of the public documentation page: partners by market, and partners by metro, with
 * providers and exchanges apart. The second needs the whole list, so it is kept in memory by metro;
 * there are as many metros as the catalogue has.
 */
export const markdown: ExportFormat = {
  name: "markdown",
  extension: "md",
  mediaType: "text/markdown; charset=utf-8",
  shape: { set: "partners", columns: ["name", "type", "markets", "metros"] },
  write: async (sink, { words }, pages) => {
    const places = new Map<string, Place>();
    const w = words.markdown;
    await sink.write(`## ${w("byMarket")}\n\n${heading([w("partner"), w("markets")])}`);
    for await (const page of pages) {
      await sink.write(page.map((row) => byMarket(row)).join(""));
      for (const row of page) addPlaces(places, row);
    }
    await sink.write(
      `\n## ${w("byMetro")}\n\n${heading([w("metro"), w("providers"), w("exchanges")])}`,
    );
    await writePlaces(sink, places);
  },
};

type Listed = [name: string, type: string | null, markets: string[], metros: string[]];

function byMarket(row: Row): string {
  const [name, , markets] = row as Listed;
  return line([name, markets.join(", ")]);
}

function addPlaces(places: Map<string, Place>, row: Row): void {
  const [name, type, , metros] = row as Listed;
  for (const metro of metros) {
    const place = places.get(metro) ?? { metro, isp: [], ixp: [] };
    place[type === "ixp" ? "ixp" : "isp"].push(name);
    places.set(metro, place);
  }
}

async function writePlaces(sink: Sink, places: Map<string, Place>): Promise<void> {
  const sorted = [...places.values()].sort((a, b) => (a.metro < b.metro ? -1 : 1));
  for (const { metro, isp, ixp } of sorted) {
    await sink.write(line([metro, isp.join(", "), ixp.join(", ")]));
  }
}

const heading = (cells: string[]) => `${line(cells)}|${cells.map(() => " --- |").join("")}\n`;

const line = (cells: string[]) => `| ${cells.map(escaped).join(" | ")} |\n`;

/** Text that Markdown and the HTML in it give back as it was; a line break as a character reference. */
const escaped = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
