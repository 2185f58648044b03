-- CreateEnum
CREATE TYPE "WaiverLevel" AS ENUM ('mandatory', 'policy');

-- CreateTable
CREATE TABLE "Waiver" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "level" "WaiverLevel" NOT NULL,
    "findings" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "endsOn" DATE,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "secondById" TEXT,
    "secondAt" TIMESTAMP(3),
    "withdrawnById" TEXT,
    "withdrawnAt" TIMESTAMP(3),
    "withdrawReason" TEXT,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Waiver_applicationId_proposedAt_idx" ON "Waiver"("applicationId", "proposedAt");

-- CreateIndex
CREATE INDEX "Waiver_endsOn_idx" ON "Waiver"("endsOn");

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_secondById_fkey" FOREIGN KEY ("secondById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_withdrawnById_fkey" FOREIGN KEY ("withdrawnById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
