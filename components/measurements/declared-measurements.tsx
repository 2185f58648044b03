import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/layout/empty-state";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import {
  type MeasurementsPage,
  measurementsPerPage,
} from "@/lib/partnership/applications/measurements/measurements-page";
import { routes } from "@/lib/platform/routes/routes";
import { MeasurementTable } from "./measurement-table";

type FormAction = (form: FormData) => Promise<void>;

/** The measurements declared, and the ways to be rid of them. */
export function DeclaredMeasurements({
  applicationId,
  version,
  list,
  waiting,
  freshDays,
  marked,
  edit,
}: {
  applicationId: string;
  version: number;
  list: MeasurementsPage;
  /** How many wait for their site. */
  waiting: number;
  freshDays: number;
  /** Position in the document of the one that was asked for. */
  marked: number | null;
  /** Null where they may only be read. */
  edit: { remove: FormAction; removeAll: FormAction } | null;
}) {
  const t = useTranslations("measurements.page.declared");
  const { total, fresh, page, rows } = list;
  const all = total + waiting;
  const pagination = (
    <Pagination
      page={page}
      pageSize={measurementsPerPage}
      total={total}
      hrefFor={(number) =>
        `${routes.applicationMeasurements(applicationId)}?page=${number}#declared`
      }
    />
  );
  return (
    <section aria-labelledby="declared" className="space-y-4">
      <div>
        <h2 id="declared" className="text-lg font-semibold">
          {t("title", { count: total })}
        </h2>
        {total > 0 && <p className="text-muted">{t("fresh", { fresh, total, days: freshDays })}</p>}
      </div>
      {waiting > 0 && <Alert kind="warning" title={t("waiting", { count: waiting })} />}
      {total === 0 ? (
        <EmptyState title={t("none")}>{t(edit ? "noneHint" : "noneHintRead")}</EmptyState>
      ) : (
        <>
          {pagination}
          <Card flush>
            {edit ? (
              <form action={edit.remove}>
                <input type="hidden" name="application" value={applicationId} />
                <input type="hidden" name="page" value={page} />
                <MeasurementTable rows={rows} marked={marked} removable />
              </form>
            ) : (
              <MeasurementTable rows={rows} marked={marked} removable={false} />
            )}
          </Card>
          {total > measurementsPerPage && pagination}
        </>
      )}
      {edit && all > 0 && (
        <details>
          <summary className="link inline-flex min-h-11 items-center md:min-h-8">
            {t("removeAll")}
          </summary>
          <form action={edit.removeAll} className="max-w-3xl space-y-3 pt-2">
            <input type="hidden" name="application" value={applicationId} />
            <input type="hidden" name="version" value={version} />
            <p>{t("removeAllHint", { count: all })}</p>
            <Button type="submit" variant="danger">
              {t("confirmRemoveAll", { count: all })}
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}
