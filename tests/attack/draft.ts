import type { Attempt, Target } from "./attempt";
import { filled } from "./attempts/address";
import { asJson, documentAttempts, type Json } from "./attempts/document";
import type { BuiltRoute } from "./built";
import type { Seen } from "./crawl";
import { formsOf } from "./page-forms";
import type { Visitor } from "./visitor";

/** Stands in the body until it is sent: each save changes the version. */
const draftVersion = '"version":0';

/** What the form of a draft sends while one types, for each section of the document given out. */
export function draftTargets(
  visitor: Visitor,
  routes: readonly BuiltRoute[],
  seen: Seen,
): Target[] {
  const route = routes.find(({ pattern }) => pattern.endsWith("/draft"));
  const page = [...seen.pages].find(
    ([, { status, pattern }]) => status === 200 && pattern.endsWith("/[section]"),
  )?.[0];
  const id = page?.split("/")[2] ?? "";
  const exported = [...seen.documents].find(([path]) => id !== "" && path.includes(id))?.[1];
  if (!route || !page || exported === undefined) return [];
  const document = JSON.parse(exported) as Record<string, Json>;
  const path = filled(route.pattern, new Map([["id", id]]));
  return Object.entries(document).map(([section, values]) => {
    const body = { section, version: 0, values };
    const attempts = documentAttempts(body, { path, method: "PUT", wrap: asJson });
    return { name: `PUT of a draft's ${section}`, attempts: current(attempts, visitor, page) };
  });
}

/** The attempts with the version that the page shows at that moment. */
function* current(attempts: Iterable<Attempt>, visitor: Visitor, page: string): Generator<Attempt> {
  for (const { what, make } of attempts) {
    yield {
      what,
      make: async () => {
        const made = await make();
        if (Buffer.isBuffer(made)) throw new Error("A draft is sent by HTTP.");
        const fields = formsOf((await visitor.get(page)).text, page).flatMap((form) => form.fields);
        const version = fields.find(({ name }) => name === "version")?.value ?? "0";
        const bytes = made.body?.bytes ?? Buffer.alloc(0);
        return { ...made, body: asJson(replaced(bytes, draftVersion, `"version":${version}`)) };
      },
    };
  }
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from);
  if (at < 0) return bytes;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)]);
}
