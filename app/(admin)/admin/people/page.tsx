import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pageNumber, queryText, withQuery } from "@/components/admin/page-number";
import { PeopleTable } from "@/components/admin/people-table";
import { SearchForm } from "@/components/admin/search-form";
import { ClientMessages } from "@/components/layout/client-messages";
import { EmptyState } from "@/components/layout/empty-state";
import { PageHeader } from "@/components/layout/page-header";
import { Pagination } from "@/components/ui/pagination";
import { findPeople, peoplePerPage } from "@/lib/accounts/people/people";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";
import { removeFactors, saveRole } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin"))("people.title") };
}

export default async function PeoplePage({ searchParams }: PageProps<"/admin/people">) {
  await requirePermission("people.manage");
  const query = await searchParams;
  const search = queryText(query.q);
  const page = pageNumber(query.page);
  const { total, people } = await findPeople(db(), { search, page });
  const t = await getTranslations("admin");
  return (
    <>
      <PageHeader
        title={t("people.title")}
        lead={t("people.lead")}
        breadcrumbs={[{ href: routes.admin(), label: t("overview.title") }]}
      />
      <ClientMessages namespaces={["admin", "account"]}>
        <div className="space-y-4">
          <SearchForm action={routes.adminPeople()} search={search} label={t("people.search")} />
          {people.length === 0 ? (
            <EmptyState title={t("people.none")} />
          ) : (
            <PeopleTable people={people} action={saveRole} resetFactors={removeFactors} />
          )}
          <Pagination
            page={page}
            pageSize={peoplePerPage}
            total={total}
            hrefFor={(number) => withQuery(routes.adminPeople(), { q: search, page: number })}
          />
        </div>
      </ClientMessages>
    </>
  );
}
