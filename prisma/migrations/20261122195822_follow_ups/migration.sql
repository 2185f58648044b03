-- CreateEnum
CREATE TYPE "FollowUpCause" AS ENUM ('recheck', 'waiver-ended', 'proof-ended');

-- CreateEnum
CREATE TYPE "FollowUpEnd" AS ENUM ('closed', 'settled', 'replaced', 'delisted');

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "followUpAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "PartnerRecheck" (
    "partnerId" TEXT NOT NULL,
    "run" INTEGER NOT NULL DEFAULT 0,
    "revisionId" TEXT,
    "at" TIMESTAMP(3),
    "outcome" TEXT,
    "fallsShortOf" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "PartnerRecheck_pkey" PRIMARY KEY ("partnerId")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "openFor" TEXT,
    "cause" "FollowUpCause" NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "items" JSONB NOT NULL,
    "closedAt" TIMESTAMP(3),
    "end" "FollowUpEnd",
    "closedById" TEXT,
    "closeReason" TEXT,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecheckRun" (
    "number" SERIAL NOT NULL,
    "open" BOOLEAN,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "startedById" TEXT,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "RecheckRun_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ExpiryNotice" (
    "key" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ExpiryNotice_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "PartnerRecheck_run_partnerId_idx" ON "PartnerRecheck"("run", "partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_openFor_key" ON "FollowUp"("openFor");

-- CreateIndex
CREATE INDEX "FollowUp_applicationId_openedAt_idx" ON "FollowUp"("applicationId", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecheckRun_open_key" ON "RecheckRun"("open");

-- CreateIndex
CREATE INDEX "Application_followUpAt_id_idx" ON "Application"("followUpAt", "id");

-- AddForeignKey
ALTER TABLE "PartnerRecheck" ADD CONSTRAINT "PartnerRecheck_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_openFor_fkey" FOREIGN KEY ("openFor") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_closedById_fkey" FOREIGN KEY ("closedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecheckRun" ADD CONSTRAINT "RecheckRun_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
