import type { ApplicationDocument } from "@/lib/core/requirements/document";
import { connectTo, createClient, type DatabasePlace } from "@/lib/platform/db/connect";
import { largest } from "@/tests/bench/documents";

/** Who measures: an owner of the organisation, and a reviewer of nobody's company. */
export const people = { partner: "large-partner", reviewer: "large-reviewer" } as const;

/** The application with the large document. */
export const application = "large";

/** 10,000 sites, 25,000 measurements, 1,000 connections, much of it amiss. */
export const largeDocument = (): ApplicationDocument =>
  largest("amiss", { siteCount: 10_000, measurementCount: 25_000 });

/** The people and the application in a migrated, empty database. */
export async function seedLarge(place: DatabasePlace): Promise<void> {
  const connection = connectTo(place);
  const db = createClient(connection);
  try {
    const document = largeDocument();
    const { name, asn, type } = document.partner;
    const organisation = await db.organisation.create({ data: { name } });
    const person = { email: "nora@fjordnet.example", name: "Nora Vik" };
    await db.user.create({ data: { id: people.partner, ...person } });
    const staff = { email: "robin@portal.example", name: "Robin Ekman" };
    await db.user.create({ data: { id: people.reviewer, ...staff, staffRole: "reviewer" } });
    await db.membership.create({
      data: { organisationId: organisation.id, userId: people.partner, role: "owner" },
    });
    await db.application.create({
      data: {
        id: application,
        organisationId: organisation.id,
        document,
        asn: BigInt(asn),
        partnerName: name,
        partnerType: type,
        lastEditedById: people.partner,
      },
    });
  } finally {
    await db.$disconnect();
    await connection.close();
  }
}
