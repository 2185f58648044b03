import { multipart } from "./body";
import type { PageForm } from "./page-forms";
import { formsOf } from "./page-forms";
import type { Visitor } from "./visitor";

const path = "/sign-in";

/** Signs in through the form of the page, without scripts. */
export async function signIn(visitor: Visitor, email: string, password: string): Promise<void> {
  const page = await visitor.get(path);
  const has = (form: PageForm, name: string) => form.fields.some((field) => field.name === name);
  const form = formsOf(page.text, path).find((each) => has(each, "password"));
  if (!form) throw new Error(`${path} (${page.status}) has no form with a password.`);
  const body = multipart([
    ...form.next,
    { name: "email", value: email },
    { name: "password", value: password },
  ]);
  const { status } = await visitor.ask({ method: "POST", path, body });
  if (status !== 303) throw new Error(`${email} could not sign in: ${status}.`);
}

/** Whether a page open to everybody who is signed in still opens. */
export const isSignedIn = async (visitor: Visitor): Promise<boolean> =>
  (await visitor.get("/account")).status === 200;
