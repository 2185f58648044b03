import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { demoPassword } from "@/lib/accounts/demo/demo-account";
import { formWith, type PageForm } from "@/tests/support/next-form";
import {
  type Ask,
  type MatrixRow,
  permissionMatrix,
  statusOf,
} from "@/tests/support/permission-matrix";
import { type MatrixRole, matrixRoles, roleEmails } from "@/tests/support/permission-roles";

/** Each role from an address of its own, so that its attempts count against nobody else's limits. */
async function enter(role: MatrixRole, baseURL: string): Promise<APIRequestContext> {
  const extraHTTPHeaders = {
    origin: new URL(baseURL).origin,
    "x-forwarded-for": `203.0.113.${matrixRoles.indexOf(role) + 1}`,
    "accept-language": "en",
  };
  const context = await request.newContext({ baseURL, extraHTTPHeaders, maxRedirects: 0 });
  if (role === "visitor") return context;
  const form = await formOn(context, "/sign-in", ["email", "password"]);
  const multipart = { ...form.action, email: roleEmails[role], password: demoPassword };
  expect((await context.post("/sign-in", { multipart })).status(), `${role} signs in`).toBe(303);
  return context;
}

async function formOn(
  context: APIRequestContext,
  path: string,
  has: readonly string[],
): Promise<PageForm> {
  const response = await context.get(path);
  const form = formWith(await response.text(), has);
  if (!form) throw new Error(`${path} (${response.status()}) has no form with ${has.join(", ")}.`);
  return form;
}

type Contexts = Record<MatrixRole, APIRequestContext>;

/** The objects that rows speak of, as their own people find them. */
async function findObjects({ owner }: Contexts): Promise<Record<string, string>> {
  const idsIn = async (context: APIRequestContext, path: string, kind: string) => {
    const html = await (await context.get(path)).text();
    const links = html.matchAll(new RegExp(`href="/${kind}/([0-9a-f-]{36})`, "g"));
    return [...new Set([...links].map(([, id = ""]) => id))];
  };
  const applications = await idsIn(owner, "/applications", "applications");
  const isDraft = async (id: string) => (await owner.get(`/applications/${id}`)).status() !== 200;
  const drafts = await Promise.all(applications.map(isDraft));
  return {
    organisation: (await idsIn(owner, "/account", "organisations"))[0] ?? "none",
    draft: applications.find((_, index) => drafts[index]) ?? "none",
    submitted: applications.find((_, index) => !drafts[index]) ?? "none",
  };
}

const filled = (text: string, objects: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (_whole, name: string) => objects[name] ?? "none");

/** Who is shown a row's form: the first of those whom it is for. */
function shownTo({ cells }: MatrixRow): MatrixRole {
  const allowed = matrixRoles.filter((role) => cells[role] === "ok");
  return allowed.includes("admin") ? "admin" : (allowed.at(-1) ?? "visitor");
}

async function statusFor(
  context: APIRequestContext,
  ask: Ask,
  form: PageForm | null,
  objects: Record<string, string>,
): Promise<number> {
  const path = filled(ask.path, objects);
  if (ask.kind === "put") return (await context.put(path, { data: {} })).status();
  if (ask.kind === "post") return (await context.post(path, { data: {} })).status();
  if (ask.kind !== "form") return (await context.get(path)).status();
  const fields = Object.entries(ask.form.fields).map(
    ([name, value]) => [name, filled(value, objects)] as const,
  );
  const multipart = { ...form?.action, ...Object.fromEntries(fields) };
  return (await context.post(path, { multipart })).status();
}

/** What nobody may have changed: the documents, the people, and where the submission stands. */
async function stateOf({ owner }: Contexts, objects: Record<string, string>) {
  const text = async (context: APIRequestContext, path: string) =>
    (await context.get(filled(path, objects))).text();
  const main = (html: string) =>
    (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "")
      .replace(/<(script|form|time)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<[^>]*>/g, " ");
  return {
    draft: await text(owner, "/applications/{draft}/export"),
    submitted: await text(owner, "/applications/{submitted}/export"),
    state: main(await text(owner, "/applications/{submitted}")),
    people: main(await text(owner, "/organisations/{organisation}")),
  };
}

test("the running server allows each role what the matrix says @desktop", async ({ baseURL }) => {
  test.setTimeout(300_000);
  const entered = matrixRoles.map(
    async (role) => [role, await enter(role, baseURL ?? "")] as const,
  );
  const contexts = Object.fromEntries(await Promise.all(entered)) as Contexts;
  const objects = await findObjects(contexts);
  const before = await stateOf(contexts, objects);

  const found: Record<string, string> = {};
  const expected: Record<string, string> = {};
  for (const row of permissionMatrix) {
    const { ask, cells } = row;
    if (!ask) continue;
    const form =
      ask.kind === "form"
        ? await formOn(contexts[shownTo(row)], filled(ask.path, objects), ask.form.has)
        : null;
    const statuses = await Promise.all(
      matrixRoles.map((role) => statusFor(contexts[role], ask, form, objects)),
    );
    const key = `${row.permission}: ${row.request}`;
    const say = (values: readonly number[]) =>
      matrixRoles.map((role, column) => `${role} ${values[column]}`).join(", ");
    found[key] = say(statuses);
    expected[key] = say(matrixRoles.map((role) => statusOf(ask, cells[role])));
  }
  expect(found).toEqual(expected);
  expect(await stateOf(contexts, objects)).toEqual(before);
  await Promise.all(Object.values(contexts).map((context) => context.dispose()));
});
