import { notify } from "@/lib/accounts/notifications/notify";
import { actingMembersOf, reviewersOf } from "@/lib/accounts/notifications/recipients";
import { formatAsn } from "@/lib/core/network/asn";
import type { Told } from "@/lib/partnership/applications/lifecycle/notify-of-application";
import type { Db } from "@/lib/platform/db/client";
import { routes } from "@/lib/platform/routes/routes";

const valuesOf = ({ partner, asn }: Told) => ({ partner, asn: formatAsn(asn) });

/** A conversation goes to and fro: of its answers people are told once a day. */
const daily = (kind: string, { id, revision }: Told, at: Date) =>
  `${kind}:${id}:${revision}:${at.toISOString().slice(0, 10)}`;

/** Tells those who act for the organisation that changes are requested; never what was written. */
export async function notifyChangesRequested(tx: Db, application: Told, at: Date): Promise<void> {
  await notify(tx, {
    userIds: await actingMembersOf(tx, application.organisationId),
    kind: "changesRequested",
    values: valuesOf(application),
    href: routes.application(application.id),
    dedupe: `changesRequested:${application.id}:${application.revision}`,
    at,
  });
}

/** Tells those who act for the organisation that a reviewer replied. */
export async function notifyReplied(tx: Db, application: Told, at: Date): Promise<void> {
  await notify(tx, {
    userIds: await actingMembersOf(tx, application.organisationId),
    kind: "replied",
    values: valuesOf(application),
    href: routes.application(application.id),
    dedupe: daily("replied", application, at),
    at,
  });
}

/** Tells whoever has the application in hand, or the reviewers where nobody has, of an answer. */
export async function notifyAnswered(
  tx: Db,
  application: Told & { assigneeId: string | null },
  at: Date,
): Promise<void> {
  const { assigneeId, organisationId, id } = application;
  await notify(tx, {
    userIds: assigneeId ? [assigneeId] : await reviewersOf(tx, organisationId),
    kind: "answered",
    values: valuesOf(application),
    href: routes.reviewApplication(id),
    dedupe: daily("answered", application, at),
    at,
  });
}
