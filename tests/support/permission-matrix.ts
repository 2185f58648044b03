import type { Permission } from "@/lib/accounts/permissions/permissions";
import { type MatrixRole, matrixRoles } from "./permission-roles";

/**
 * What each role may do, asked of the running server (tests/e2e/permissions.spec.ts) and of the table
 * itself (tests/unit/accounts/sessions/permission-matrix.test.ts).
 *
 * Rows name a permission and a request that needs it; columns are roles at the organisation Lagoon
 * Fibre, whose draft and submission are the objects, and at the desk. `other` owns another
 * organisation; `conflicted` is a reviewer who is a viewer of this one. Cells:
 *
 *   ok  is let in: 200, or what the row says after "->"
 *   no  reads "not found": 404
 *   in  is asked to sign in: 307 on a page, 303 after a form, 401 from what programs ask
 *
 * `page` is looked at; `api` is what programs get, `put` and `post`
 * what the form sends while one types. `form` is a
 * form of the page, sent as browsers without scripts send it, by everybody, with the action that somebody
 * allowed was shown and nothing but the fields given: too little to change anything, so that also who
 * is allowed changes nothing. Fields in brackets tell the form from others of its page.
 *
 * Rows with "-" are asked of the table only, because a request would have to change something: leaving,
 * accepting, starting the check of all partners, sending a mail that failed. Other tests do these, below
 * tests/integration: organisations, applications/amending, review/rechecks, mail. Beginning an application
 * names its organisation in the form, which answers with words (applications/starting).
 */
const table = `
permission           request                                      visitor stranger viewer editor owner other reviewer conflicted admin

public.read          page /                                            ok ok ok ok ok ok ok ok ok
public.read          page /partners                                    ok ok ok ok ok ok ok ok ok
public.read          page /partners/metros                             ok ok ok ok ok ok ok ok ok
public.read          page /requirements                                ok ok ok ok ok ok ok ok ok
public.read          page /format                                      ok ok ok ok ok ok ok ok ok
public.read          api /api/partners                                 ok ok ok ok ok ok ok ok ok
public.read          api /api/schemas/application.json                 ok ok ok ok ok ok ok ok ok
account.enter        page /forgot-password                             ok ok ok ok ok ok ok ok ok
account.enter        form /forgot-password (email) email=              ok ok ok ok ok ok ok ok ok

account.manage       page /account                                     in ok ok ok ok ok ok ok ok
account.manage       page /account/security                            in ok ok ok ok ok ok ok ok
account.manage       form /account (name,locale) name=                 in ok ok ok ok ok ok ok ok
notifications.read   page /account/notifications                       in ok ok ok ok ok ok ok ok

organisation.create  page /organisations/new                           in ok ok ok ok ok ok ok ok
organisation.create  form /organisations/new (name) name=              in ok ok ok ok ok ok ok ok
organisation.read    page /organisations/{organisation}                in no ok ok ok no no ok no
organisation.manage  form /organisations/{organisation} (email,role) organisation={organisation}&email=nobody
                                                                       in no no no ok no no no no
organisation.leave   -                                                 in no ok ok ok no no ok no
invitation.accept    -                                                 in ok ok ok ok ok ok ok ok

application.list     page /applications                                in ok ok ok ok ok ok ok ok
application.list     api /api/cities?q=oslo                            in ok ok ok ok ok ok ok ok
application.list     post /api/cities -> 400                           in ok ok ok ok ok ok ok ok
application.list     api /api/facilities?metro=Oslo                    in ok ok ok ok ok ok ok ok
application.create   -                                                 in no no ok ok no no no no
application.read     page /applications/{draft}/organisation           in no ok ok ok no no ok no
application.read     page /applications/{draft}/report                 in no ok ok ok no no ok no
application.read     page /applications/{draft}/findings/lacp          in no ok ok ok no no ok no
application.read     page /applications/{submitted}/findings/lacp?revision=1
                                                                       in no ok ok ok no no ok no
application.read     page /applications/{draft}/control                in no ok ok ok no no ok no
application.read     page /applications/{draft}/measurements           in no ok ok ok no no ok no
application.read     page /applications/{draft}/simulation             in no ok ok ok no no ok no
application.read     api /applications/{draft}/export                  in no ok ok ok no no ok no
application.read     api /applications/{draft}/export/sites            in no ok ok ok no no ok no
application.read     page /applications/{submitted}                    in no ok ok ok no no ok no
application.read     page /applications/{submitted}/report             in no ok ok ok no no ok no
application.read     page /applications/{submitted}/revisions/1        in no ok ok ok no no ok no
application.read     page /applications/{submitted}/decisions/1        in no ok ok ok no no ok no
application.read     api /applications/{submitted}/decisions/1/record  in no ok ok ok no no ok no
application.read     api /applications/{submitted}/revisions/1/document
                                                                       in no ok ok ok no no ok no
application.read     api /applications/{submitted}/export              in no ok ok ok no no ok no
application.edit     page /applications/{draft}/import                 in no no ok ok no no no no
application.edit     page /applications/{draft}/settings               in no no ok ok no no no no
application.edit     put /applications/{draft}/draft -> 400            in no no ok ok no no no no
application.edit     post /applications/{draft}/workbook -> 422        in no no ok ok no no no no
application.edit     put /applications/{submitted}/draft -> 400        in no no ok ok no no no no
application.leave    -                                                 in no no no ok no no no no

review.list          page /review                                      in no no no no no ok ok ok
review.list          page /review?view=all                             in no no no no no ok ok ok
review.read          page /review/{submitted}                          in no no no no no ok ok ok
review.read          page /review/{submitted}/declaration              in no no no no no ok ok ok
review.read          page /review/{submitted}/simulation               in no no no no no ok ok ok
review.read          page /review/{submitted}/findings/lacp            in no no no no no ok ok ok
review.record        page /review/{submitted}/decisions/1              in no no no no no ok ok ok
review.record        api /review/{submitted}/decisions/1/record        in no no no no no ok ok ok
review.assign        form /review/{submitted} (assignee) application={submitted}
                                                                       in no no no no no ok no ok
review.comment       form /review/{submitted} (added) application={submitted}
                                                                       in no no no no no ok no ok
review.waive         form /review/{submitted} (endsOn) application={submitted}
                                                                       in no no no no no ok no ok
review.check         form /review/{submitted} (application,revision) application={submitted}
                                                                       in no no no no no ok no ok
review.decide        form /review/{submitted} (kind,reason) application={submitted}
                                                                       in no no no no no ok no ok
control.record       form /review/{submitted} (evidence) application={submitted}
                                                                       in no no no no no ok no ok

control.resolve      page /admin/asn-conflicts                         in no no no no no no no ok
exports.make         page /admin/exports                               in no no no no no no no ok
exports.make         page /admin/exports/partners                      in no no no no no no no ok
exports.make         page /admin/exports/schedules                     in no no no no no no no ok
exports.make         api /api/exports/partners.csv                     in no no no no no no no ok
contacts.export      api /api/exports/contacts.csv?contacts=1          in no no no no no no no ok
partners.recheck     -                                                 in no no no no no no no ok
partners.manage      page /admin/partners                              in no no no no no no no ok
partners.manage      page /admin/partners/import                       in no no no no no no no ok
partners.manage      api /api/exports/partner-list.json                in no no no no no no no ok
people.manage        page /admin                                       in no no no no no no no ok
people.manage        page /admin/people                                in no no no no no no no ok
people.manage        form /admin/people (person,role) person=nobody    in no no no no no no no ok
mail.read            page /admin/mail                                  in no no no no no no no ok
mail.retry           -                                                 in no no no no no no no ok
audit.read           page /admin/audit                                 in no no no no no no no ok
audit.read           api /api/exports/audit.csv                        in no no no no no no no ok
`;

export type Cell = "ok" | "no" | "in";

export type Ask = {
  kind: "page" | "api" | "put" | "post" | "form";
  path: string;
  /** Status for those who are let in. */
  ok: number;
  /** Of a form: fields that tell it from others of the page, and what is sent. */
  form: { has: readonly string[]; fields: Readonly<Record<string, string>> };
};

export type MatrixRow = {
  permission: Permission;
  /** As the table writes it. */
  request: string;
  ask: Ask | null;
  cells: Readonly<Record<MatrixRole, Cell>>;
};

const rowPattern = /^(\S+)\s+(.+?)\s+((?:(?:ok|no|in)(?:\s+|$)){9})$/;
const askPattern =
  /^(page|api|put|post|form) (\S+)(?: \((\S+)\))?(?: ([a-z]+=\S*))?(?: -> (\d+))?$/;

/** A row may go on in the next line, which is indented. */
export const permissionMatrix: readonly MatrixRow[] = table
  .trim()
  .replaceAll(/\n +(?=\S)/g, " ")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [, permission = "", request = "", marks = ""] = rowPattern.exec(line) ?? fail(line);
    const cells = marks.trim().split(/\s+/);
    return {
      permission: permission as Permission,
      request,
      ask: request === "-" ? null : readAsk(request),
      cells: Object.fromEntries(
        matrixRoles.map((role, column) => [role, cells[column]]),
      ) as MatrixRow["cells"],
    };
  });

function readAsk(request: string): Ask {
  const [, kind = "", path = "", has = "", fields = "", ok = "200"] =
    askPattern.exec(request) ?? fail(request);
  return {
    kind: kind as Ask["kind"],
    path,
    ok: Number(ok),
    form: { has: has.split(","), fields: Object.fromEntries(new URLSearchParams(fields)) },
  };
}

function fail(what: string): never {
  throw new Error(`The permission matrix has a row that cannot be read: ${what}`);
}

/** The status a cell stands for. */
export function statusOf({ kind, ok }: Ask, cell: Cell): number {
  if (cell === "ok") return ok;
  if (cell === "no") return 404;
  return { page: 307, form: 303, api: 401, put: 401, post: 401 }[kind];
}
