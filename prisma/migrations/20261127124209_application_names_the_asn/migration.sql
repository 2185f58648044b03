-- An application names its organisation and its ASN itself; the table between them said the same again. Nothing
-- is dropped that the applications do not say, or that differs.
DO $$
BEGIN
  IF EXISTS (SELECT FROM "Application" a JOIN "PeerAsn" p ON p.id = a."peerAsnId"
              WHERE p.asn <> a.asn OR p."organisationId" <> a."organisationId") THEN
    RAISE EXCEPTION 'An application and its PeerAsn name different ASNs or organisations: see which is right first.';
  END IF;
  IF EXISTS (SELECT FROM "PeerAsn" p
              WHERE NOT EXISTS (SELECT FROM "Application" a WHERE a."peerAsnId" = p.id)) THEN
    RAISE EXCEPTION 'A PeerAsn has no application, which the portal never writes: see what it is for first.';
  END IF;
END $$;

-- DropForeignKey
ALTER TABLE "Application" DROP CONSTRAINT "Application_peerAsnId_fkey";

-- DropForeignKey
ALTER TABLE "PeerAsn" DROP CONSTRAINT "PeerAsn_organisationId_fkey";

-- DropIndex
DROP INDEX "Application_organisationId_idx";

-- DropIndex
DROP INDEX "Application_peerAsnId_key";

-- AlterTable
ALTER TABLE "Application" DROP COLUMN "peerAsnId";

-- DropTable
DROP TABLE "PeerAsn";

-- CreateIndex
CREATE UNIQUE INDEX "Application_organisationId_asn_key" ON "Application"("organisationId", "asn");
