import { useTranslations } from "next-intl";
import { SelectField, TextField } from "@/components/forms/text-fields";
import { Button, LinkButton } from "@/components/ui/button";
import { verdicts } from "@/lib/core/requirements/report";
import { partnerTypes } from "@/lib/core/requirements/vocabulary";
import {
  isNarrowed,
  type QueueFilters,
  type QueueSort,
  queueSearch,
  queueSorts,
  queueStates,
  readQueueFilters,
} from "@/lib/partnership/review/queue/queue-filters";
import { routes } from "@/lib/platform/routes/routes";

/**
 * Search, filters and order of the queue; they live in the address. A view that was chosen stays;
 * without one a search looks everywhere. The key makes the fields anew with each address, so that
 * they always show the filter in force.
 */
export function QueueFilterForm({
  filters,
  sort,
  reviewers,
}: {
  filters: QueueFilters;
  sort: QueueSort;
  /** Everybody who reviews, by name. */
  reviewers: readonly { id: string; name: string }[];
}) {
  const t = useTranslations("review.queue.filter");
  const { reviewer } = filters;
  // A saved filter may name somebody who does not review any more.
  const left = reviewer !== null && !reviewers.some(({ id }) => id === reviewer);
  const verdict = useTranslations("report.verdict");
  const type = useTranslations("directory.types");
  return (
    <search>
      <form
        key={queueSearch(filters) + sort}
        action={routes.review()}
        className="grid grid-cols-2 items-end gap-2 text-sm lg:grid-cols-[minmax(8rem,1fr)_repeat(5,minmax(6rem,10rem))_auto]"
      >
        {filters.view && <input type="hidden" name="view" value={filters.view} />}
        <TextField
          name="q"
          type="search"
          className="max-lg:col-span-2"
          label={t("search")}
          defaultValue={filters.q}
          maxLength={200}
        />
        <SelectField
          name="state"
          label={t("state")}
          defaultValue={filters.state}
          options={queueStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <SelectField
          name="verdict"
          label={t("verdict")}
          defaultValue={filters.verdict ?? ""}
          emptyLabel={t("any")}
          options={verdicts.map((value) => ({ value, label: verdict(value) }))}
        />
        <SelectField
          name="type"
          label={t("type")}
          defaultValue={filters.type ?? ""}
          emptyLabel={t("any")}
          options={partnerTypes.map((value) => ({ value, label: type(value) }))}
        />
        <SelectField
          name="reviewer"
          label={t("reviewer")}
          defaultValue={reviewer ?? ""}
          emptyLabel={t("any")}
          options={[
            ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
            ...(left ? [{ value: reviewer, label: t("formerReviewer") }] : []),
          ]}
        />
        <SelectField
          name="sort"
          label={t("sort")}
          defaultValue={sort}
          options={queueSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            {t("apply")}
          </Button>
          {isNarrowed(filters) && (
            <LinkButton
              href={routes.review() + queueSearch(readQueueFilters({ view: filters.view ?? "" }))}
              variant="quiet"
            >
              {t("clear")}
            </LinkButton>
          )}
        </div>
      </form>
    </search>
  );
}
