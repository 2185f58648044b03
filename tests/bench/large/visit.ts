import { gzipSync } from "node:zlib";
import { type Body, multipart } from "@/tests/attack/body";
import { type Answer, ask } from "@/tests/attack/exchange";
import { formsOf } from "@/tests/attack/page-forms";
import type { LargePortal } from "./portal";
import type { people } from "./seed";

const all = Number.POSITIVE_INFINITY;

type Person = keyof typeof people;

/** What was asked, and what it cost. */
export type Visit = {
  what: string;
  as: Person;
  status: number;
  bytes: number;
  gzip: number;
  /** Longest wait for the event loop meanwhile, in ms. */
  delay: number;
  /** Until the whole answer was there, in ms. */
  took: number;
  text: string;
  location: string | null;
};

/** Asks the portal as somebody, and notes what came of it. */
export class Visitor {
  readonly visits: Visit[] = [];

  constructor(private readonly portal: LargePortal) {}

  get(as: Person, path: string): Promise<Visit> {
    return this.ask(as, path, { method: "GET", path });
  }

  /** Sends the form of a page that has all of these fields, with some filled in. */
  async send(
    as: Person,
    page: string,
    what: string,
    fields: Readonly<Record<string, string>>,
    pick: (names: readonly string[]) => boolean = () => true,
  ): Promise<Visit> {
    const { text } = await this.quiet(as, page);
    const form = formsOf(text, page).find((each) => {
      const names = [...each.fields, ...each.buttons].map(({ name }) => name);
      return (
        each.method === "POST" &&
        Object.keys(fields).every((name) => names.includes(name)) &&
        pick([...names, ...each.actions])
      );
    });
    if (!form) throw new Error(`${page} has no form with ${Object.keys(fields).join(", ")}.`);
    const sent = [
      ...form.next,
      ...form.fields.filter((field) => field.sent && !(field.name in fields)),
    ];
    const body = multipart([
      ...sent.map(({ name, value }) => ({ name, value })),
      ...Object.entries(fields).map(([name, value]) => ({ name, value })),
    ]);
    return this.ask(as, what, { method: "POST", path: form.path, body });
  }

  post(as: Person, what: string, path: string, body: Body, method = "POST"): Promise<Visit> {
    return this.ask(as, what, { method, path, body });
  }

  private quiet(as: Person, path: string): Promise<Answer> {
    return ask(this.portal.port, { method: "GET", path, headers: this.headers(as) }, all);
  }

  private headers(as: Person) {
    return {
      cookie: this.portal.cookies[as],
      accept: "text/html",
      origin: `http://localhost:${this.portal.port}`,
    };
  }

  private async ask(
    as: Person,
    what: string,
    asked: { method: string; path: string; body?: Body },
  ): Promise<Visit> {
    await this.portal.longestDelay();
    const answer = await ask(this.portal.port, { ...asked, headers: this.headers(as) }, all);
    const visit = {
      what,
      as,
      status: answer.status,
      bytes: answer.size,
      gzip: gzipSync(answer.text).length,
      delay: await this.portal.longestDelay(),
      took: answer.ms,
      text: answer.text,
      location: [answer.headers.location].flat()[0] ?? null,
    };
    this.visits.push(visit);
    return visit;
  }
}

/** Prints the visits as a table in Markdown. */
export function printVisits(visits: readonly Visit[]): void {
  console.log("\n| what | as | status | HTML kB | gzip kB | loop held ms | answered in ms |");
  console.log("|:--|:--|--:|--:|--:|--:|--:|");
  for (const { what, as, status, bytes, gzip, delay, took } of visits) {
    const kilobytes = (size: number) => (size / 1000).toFixed(0);
    const cells = [what, as, status, kilobytes(bytes), kilobytes(gzip), delay, took.toFixed(0)];
    console.log(`| ${cells.join(" | ")} |`);
  }
}
