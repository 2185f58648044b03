import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/page-header";
import { DeclaredDetails } from "@/components/review/declaration/declared-details";
import { DeclaredPartner } from "@/components/review/declaration/declared-partner";
import { may } from "@/lib/accounts/permissions/permissions";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { reviewDeclaration } from "@/lib/partnership/review/application/application-queries";
import { reviewSearch } from "@/lib/partnership/review/application/review-address";
import {
  declarationSearch,
  readDeclarationAddress,
} from "@/lib/partnership/review/declaration/declaration-address";
import { declaredPage } from "@/lib/partnership/review/declaration/declared-pages";
import { db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review.declaration"))("title") };
}

/** What a revision declares, list by list, each read page by page. */
export default async function DeclarationPage({ params, searchParams }: Props) {
  const actor = await requirePermission("review.read");
  const [{ id }, search] = await Promise.all([params, searchParams]);
  const { revision: asked, pages: given, at } = readDeclarationAddress(search);
  const application = await reviewDeclaration(db(), id, asked);
  if (!application) notFound();
  const t = await getTranslations("review.declaration");
  const { number, document } = application.revision;
  const named = at === undefined ? null : declaredPage(document, at);
  const pages = named ? { ...given, [named.list]: named.page } : given;
  const review = (about?: string) =>
    routes.reviewApplication(id) + reviewSearch({ revision: asked, about });
  return (
    <div className="space-y-6">
      <PageHeader
        title={t("title")}
        lead={t("of", { number })}
        breadcrumbs={[
          { href: routes.review(), label: t("queue") },
          { href: review(), label: document.partner.name },
        ]}
      />
      <DeclaredPartner document={document} />
      <DeclaredDetails
        document={document}
        pages={pages}
        hrefFor={(list, page) =>
          `${routes.reviewDeclaration(
            id,
            declarationSearch({ revision: asked, pages: { ...pages, [list]: page } }),
          )}#${list}`
        }
        commentHref={
          may(actor, "review.comment", application)
            ? (path) => `${review(path)}#request-changes`
            : null
        }
      />
    </div>
  );
}
