import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApplicationHeader } from "@/components/application-status/application-header";
import {
  type FindingsAddress,
  findingsQuery,
  readFindingsAddress,
} from "@/components/report/findings-address";
import { FindingsOf } from "@/components/report/findings-of";
import { RuleFindings } from "@/components/report/rule-findings";
import { readAddition } from "@/components/simulation/addition-address";
import { requirePermission } from "@/lib/accounts/permissions/require-permission";
import { ruleById } from "@/lib/core/requirements/registry";
import { owningOrganisation } from "@/lib/partnership/applications/draft/owning-organisation";
import { findingsOfDraft } from "@/lib/partnership/applications/findings/draft-findings";
import { findingsOfRevision } from "@/lib/partnership/applications/findings/revision-findings";
import { db } from "@/lib/platform/db/client";
import { openWords } from "@/lib/platform/i18n/open-words";
import { routes } from "@/lib/platform/routes/routes";

type Props = {
  params: Promise<{ id: string; rule: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("report"))("findingsTitle") };
}

/** All findings of one rule: in the draft as it stands, in a revision, or with something added. */
export default async function FindingsPage({ params, searchParams }: Props) {
  const [{ id, rule }, search] = await Promise.all([params, searchParams]);
  await requirePermission("application.read", await owningOrganisation(db(), id));
  if (!ruleById(rule)) notFound();
  const address = readFindingsAddress(search);
  const found =
    address.revision === undefined
      ? await findingsOfDraft(db(), id, readAddition(search))
      : await findingsOfRevision(db(), id, address.revision);
  if (!found) notFound();
  const rules = openWords(await getTranslations("rules"));
  const title = rules(`${rule}.title`);
  return (
    <>
      <ApplicationHeader asn={found.asn} name={found.name} id={id} page={title} />
      <FindingsOf address={address} back={backTo(id, rule, address)} />
      <RuleFindings
        report={found.report}
        rule={rule}
        page={address.page}
        hrefFor={(page) =>
          routes.applicationFindings(id, rule, findingsQuery({ ...address, page }))
        }
        fieldHref={found.fieldHref ?? undefined}
      />
    </>
  );
}

function backTo(id: string, rule: string, { revision, add, keep }: FindingsAddress): string {
  const at = `#rule-${rule}`;
  if (revision !== undefined) return `${routes.applicationRevision(id, revision)}${at}`;
  if (add !== undefined)
    return `${routes.applicationSimulation(id)}${findingsQuery({ add, keep })}${at}`;
  return `${routes.applicationReport(id)}${at}`;
}
