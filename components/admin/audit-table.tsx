import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { TimeStamp } from "@/components/ui/time-stamp";
import type { AuditRow } from "@/lib/accounts/audit-trail/queries";
import {
  type AuditAction,
  type AuditObject,
  auditActions,
  auditObjects,
} from "@/lib/platform/audit/actions";
import { routes } from "@/lib/platform/routes/routes";
import { auditKey } from "./audit-key";
import { AuditObjectCell } from "./audit-object-cell";
import { withQuery } from "./page-number";

/** The audit trail: when, who, what, to which object, and what it changed. */
export function AuditTable({ events }: { events: readonly AuditRow[] }) {
  const t = useTranslations("admin.audit");
  // A row may be older than the list of actions: then it shows the name it was written with.
  const nameOf = (action: string) => (isAction(action) ? t(`actions.${auditKey(action)}`) : action);
  const noun = (type: string) => (isObject(type) ? t(`objects.${type}`) : type);
  return (
    <DataTable
      caption={t("title")}
      captionHidden
      rows={events}
      rowKey={(event) => event.id}
      columns={[
        { key: "seq", header: t("number"), cell: (event) => String(event.seq) },
        { key: "at", header: t("at"), cell: (event) => <TimeStamp at={event.at} /> },
        {
          key: "actor",
          header: t("actor"),
          cell: (event) => (
            <Link
              href={withQuery(routes.adminAudit(), { actor: event.actorId ?? "system" })}
              className="link"
            >
              {event.actorId === null ? t("system") : event.actorName}
            </Link>
          ),
        },
        {
          key: "action",
          header: t("action"),
          rowHeader: true,
          cell: (event) => nameOf(event.action),
        },
        {
          key: "object",
          header: t("object"),
          cell: (event) => <AuditObjectCell event={event} noun={noun(event.objectType)} />,
        },
        {
          key: "change",
          header: t("change"),
          cell: (event) => <Change event={event} />,
        },
      ]}
    />
  );
}

function Change({ event: { before, after, requestId } }: { event: AuditRow }) {
  const t = useTranslations("admin.audit");
  if (before === null && after === null && requestId === null) return t("noChange");
  return (
    <details>
      <summary className="link cursor-pointer">{t("show")}</summary>
      <pre className="mt-1 max-w-md overflow-x-auto text-xs whitespace-pre-wrap break-words">
        {before !== null && `${t("before")} ${JSON.stringify(before, null, 2)}\n`}
        {after !== null && `${t("after")} ${JSON.stringify(after, null, 2)}\n`}
        {requestId !== null && `${t("request")} ${requestId}`}
      </pre>
    </details>
  );
}

const isAction = (action: string): action is AuditAction =>
  (auditActions as readonly string[]).includes(action);

const isObject = (type: string): type is AuditObject =>
  (auditObjects as readonly string[]).includes(type);
