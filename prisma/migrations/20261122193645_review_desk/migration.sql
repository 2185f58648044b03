-- CreateEnum
CREATE TYPE "CheckCause" AS ENUM ('asked', 'nightly', 'decision');

-- CreateEnum
CREATE TYPE "ProofMethod" AS ENUM ('peeringdb', 'registry-email', 'reviewer', 'rpki');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "DecisionKind" ADD VALUE 'reopened';
ALTER TYPE "DecisionKind" ADD VALUE 'revoked';

-- DropForeignKey
ALTER TABLE "Partner" DROP CONSTRAINT "Partner_revisionId_fkey";

-- DropIndex
DROP INDEX "Decision_revisionId_key";

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN     "checkId" TEXT;

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "markets" TEXT[] DEFAULT ARRAY[]::TEXT[],
ALTER COLUMN "applicationId" DROP NOT NULL,
ALTER COLUMN "revisionId" DROP NOT NULL,
ALTER COLUMN "asn" DROP NOT NULL,
ALTER COLUMN "type" DROP NOT NULL;

-- AlterTable
ALTER TABLE "PartnerLocation" ALTER COLUMN "connections" DROP NOT NULL,
ALTER COLUMN "capacityMbps" DROP NOT NULL;

-- CreateTable
CREATE TABLE "FormerMembership" (
    "organisationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "leftAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FormerMembership_pkey" PRIMARY KEY ("organisationId","userId")
);

-- CreateTable
CREATE TABLE "AsnProof" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "asn" BIGINT NOT NULL,
    "method" "ProofMethod" NOT NULL,
    "verifiedAt" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "seen" JSONB NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMP(3),
    "endReason" TEXT,

    CONSTRAINT "AsnProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionCheck" (
    "id" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "cause" "CheckCause" NOT NULL,
    "askedById" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "evidence" JSONB NOT NULL,
    "policyVersion" TEXT NOT NULL,
    "report" JSONB NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "failing" INTEGER NOT NULL,
    "unknown" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "RevisionCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "FormerMembership_userId_idx" ON "FormerMembership"("userId");

-- CreateIndex
CREATE INDEX "AsnProof_organisationId_asn_verifiedAt_idx" ON "AsnProof"("organisationId", "asn", "verifiedAt");

-- CreateIndex
CREATE INDEX "AsnProof_asn_idx" ON "AsnProof"("asn");

-- CreateIndex
CREATE INDEX "RevisionCheck_revisionId_at_idx" ON "RevisionCheck"("revisionId", "at");

-- CreateIndex
CREATE INDEX "Decision_revisionId_decidedAt_idx" ON "Decision"("revisionId", "decidedAt");

-- AddForeignKey
ALTER TABLE "FormerMembership" ADD CONSTRAINT "FormerMembership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerMembership" ADD CONSTRAINT "FormerMembership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsnProof" ADD CONSTRAINT "AsnProof_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsnProof" ADD CONSTRAINT "AsnProof_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsnProof" ADD CONSTRAINT "AsnProof_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCheck" ADD CONSTRAINT "RevisionCheck_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCheck" ADD CONSTRAINT "RevisionCheck_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "RevisionCheck"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
