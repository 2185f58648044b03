import { createOrganisation } from "@/lib/accounts/organisations/create-organisation";
import { startApplication } from "@/lib/partnership/applications/draft/start-application";
import { db } from "@/lib/platform/db/client";

let count = 0;

/** A person with an organisation of their own. */
export async function personWithOrganisation(name = "Ada") {
  count += 1;
  const { id: userId } = await db().user.create({
    data: { email: `person-${count}@fjordnet.example`, name },
    select: { id: true },
  });
  const actor = { userId, name };
  const organisationId = await createOrganisation(db(), actor, `Organisation ${count}`);
  return { actor, organisationId };
}

/** A draft without anything from PeeringDB. */
export async function draftFor(
  { actor, organisationId }: Awaited<ReturnType<typeof personWithOrganisation>>,
  asn = 399990,
) {
  return startApplication(db(), actor, { organisationId, asn, type: "isp", answer: null });
}
