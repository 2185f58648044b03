import { useLocale, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { Pagination } from "@/components/ui/pagination";
import { metroName } from "@/lib/core/edges/metro-name";
import { formatAsn } from "@/lib/core/network/asn";
import type { Plan, PlanEntry } from "@/lib/partnership/partners/list-import/plan";
import { routes } from "@/lib/platform/routes/routes";
import { FieldChangeText } from "./field-change-text";
import { PlanKind } from "./plan-kind";

type FormAction = (form: FormData) => Promise<void>;

/** Rows of the preview on one page. */
const pageSize = 100;

const kinds = ["create", "change", "same", "approved", "twice"] as const;

/** What a list would do, row by row, with the buttons that do it or throw it away. */
export function ListPreview({
  plan,
  unused,
  seen,
  page,
  apply,
  drop,
  same,
}: {
  plan: Plan;
  /** Columns of the list that are not used, by their headings. */
  unused: readonly string[];
  seen: string;
  page: number;
  apply: FormAction;
  drop: FormAction;
  same: FormAction;
}) {
  const t = useTranslations("partnerList.import");
  const types = useTranslations("partnerList.types");
  const locale = useLocale();
  const count = (kind: PlanEntry["kind"]) =>
    plan.entries.filter((each) => each.kind === kind).length;
  const twice = count("twice") > 0;
  const changes = count("create") + count("change");
  return (
    <Card title={t("preview")} id="preview">
      <div className="space-y-4">
        <ul className="list-disc space-y-1 ps-5">
          {kinds
            .filter((kind) => count(kind) > 0)
            .map((kind) => (
              <li key={kind}>{t(`counts.${kind}`, { count: count(kind) })}</li>
            ))}
          {plan.kept > 0 && <li>{t("counts.kept", { count: plan.kept })}</li>}
        </ul>
        {unused.length > 0 && (
          <Alert kind="warning" title={t("unused", { count: unused.length })}>
            <p>{t("unusedText", { columns: unused.join(", ") })}</p>
          </Alert>
        )}
        <p>{twice ? t("twice") : changes === 0 ? t("nothing") : t("whole")}</p>
        <div className="flex flex-wrap gap-3">
          {!twice && (
            <form action={apply}>
              <input type="hidden" name="seen" value={seen} />
              <Button type="submit" variant="primary">
                {changes === 0 ? t("finish") : t("apply", { count: changes })}
              </Button>
            </form>
          )}
          <form action={drop}>
            <Button type="submit">{t("drop")}</Button>
          </form>
        </div>
        <DataTable
          caption={t("rows")}
          captionHidden
          rows={plan.entries.slice((page - 1) * pageSize, page * pageSize)}
          rowKey={({ row }) => String(row.line)}
          columns={[
            { key: "line", header: t("line"), align: "end", cell: ({ row }) => row.line },
            {
              key: "name",
              header: t("name"),
              rowHeader: true,
              cell: ({ row }) => <bdi className="wrap-anywhere">{row.name}</bdi>,
            },
            {
              key: "asn",
              header: t("asn"),
              cell: ({ row }) => (row.asn === null ? "–" : formatAsn(row.asn)),
            },
            {
              key: "type",
              header: t("type"),
              cell: ({ row }) => (row.type === null ? "–" : types(row.type)),
            },
            {
              key: "markets",
              header: t("marketsColumn"),
              cell: ({ row }) => row.markets.join(", ") || "–",
            },
            {
              key: "metros",
              header: t("metrosColumn"),
              cell: ({ row }) =>
                row.metros.map((metro) => metroName(metro, locale)).join(", ") || t("noMetro"),
            },
            { key: "kind", header: t("what"), cell: ({ kind }) => <PlanKind kind={kind} /> },
            {
              key: "detail",
              header: t("detail"),
              cell: (entry) => <Detail entry={entry} same={same} />,
            },
          ]}
        />
        <Pagination
          page={page}
          pageSize={pageSize}
          total={plan.entries.length}
          hrefFor={(number) => `${routes.adminPartnerList()}?page=${number}`}
        />
      </div>
    </Card>
  );
}

function Detail({ entry, same }: { entry: PlanEntry; same: FormAction }) {
  const t = useTranslations("partnerList.import");
  switch (entry.kind) {
    case "create":
      return entry.similar.length === 0 ? (
        "–"
      ) : (
        <div className="space-y-2">
          {entry.similar.map(({ id, name }) => (
            <form key={id} action={same}>
              <input type="hidden" name="partner" value={id} />
              <input type="hidden" name="name" value={entry.row.name} />
              <Button type="submit" size="small">
                {t("sameAs", { name })}
              </Button>
            </form>
          ))}
        </div>
      );
    case "change":
    case "approved":
      return (
        <div className="space-y-1">
          {entry.kind === "approved" && <p>{t("approvedStands")}</p>}
          <ul className="list-disc ps-5">
            {entry.changes.map((change) => (
              <li key={change.field} className="wrap-anywhere">
                <FieldChangeText change={change} />
              </li>
            ))}
          </ul>
        </div>
      );
    case "twice":
      return t("twiceAs", { name: entry.partner.name });
    case "same":
      return entry.row.name === entry.partner.name
        ? "–"
        : t("knownAs", { name: entry.partner.name });
  }
}
