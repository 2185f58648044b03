-- AlterTable
ALTER TABLE "AsnProof" ADD COLUMN     "recheck" TEXT,
ADD COLUMN     "recheckedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "RegistryCode" (
    "id" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "asn" BIGINT NOT NULL,
    "userId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "roles" TEXT[],
    "codeHash" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RegistryCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AsnConflict" (
    "id" TEXT NOT NULL,
    "asn" BIGINT NOT NULL,
    "holderId" TEXT NOT NULL,
    "challengerId" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "resolvedAt" TIMESTAMP(3),
    "resolvedById" TEXT,
    "resolution" TEXT,
    "reason" TEXT,

    CONSTRAINT "AsnConflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RdapAnswer" (
    "asn" BIGINT NOT NULL,
    "fetchedAt" TIMESTAMP(3),
    "source" TEXT,
    "answer" JSONB,
    "failedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "RdapAnswer_pkey" PRIMARY KEY ("asn")
);

-- CreateTable
CREATE TABLE "RdapBootstrap" (
    "url" TEXT NOT NULL,
    "fetchedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "services" JSONB NOT NULL,

    CONSTRAINT "RdapBootstrap_pkey" PRIMARY KEY ("url")
);

-- CreateIndex
CREATE INDEX "RegistryCode_userId_idx" ON "RegistryCode"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "RegistryCode_organisationId_asn_key" ON "RegistryCode"("organisationId", "asn");

-- CreateIndex
CREATE INDEX "AsnConflict_resolvedAt_openedAt_idx" ON "AsnConflict"("resolvedAt", "openedAt");

-- CreateIndex
CREATE INDEX "AsnConflict_asn_idx" ON "AsnConflict"("asn");

-- CreateIndex
CREATE INDEX "AsnConflict_challengerId_asn_idx" ON "AsnConflict"("challengerId", "asn");

-- CreateIndex
CREATE INDEX "AsnConflict_holderId_asn_idx" ON "AsnConflict"("holderId", "asn");

-- CreateIndex
CREATE INDEX "AsnProof_userId_idx" ON "AsnProof"("userId");

-- AddForeignKey
ALTER TABLE "RegistryCode" ADD CONSTRAINT "RegistryCode_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegistryCode" ADD CONSTRAINT "RegistryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsnConflict" ADD CONSTRAINT "AsnConflict_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsnConflict" ADD CONSTRAINT "AsnConflict_challengerId_fkey" FOREIGN KEY ("challengerId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AsnConflict" ADD CONSTRAINT "AsnConflict_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
