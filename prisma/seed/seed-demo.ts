import type { PrismaClient } from "@/lib/db/generated/client";

/** Fills an empty database with the demonstration. */
export async function seedDemo(db: PrismaClient): Promise<void> {
  await db.organisation.create({ data: { name: "Tidewater Networks" }, select: { id: true } });
}
