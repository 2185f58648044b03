-- CreateTable
CREATE TABLE "PlaceAnswer" (
    "applicationId" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "same" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "answeredById" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PlaceAnswer_pkey" PRIMARY KEY ("applicationId","partnerId")
);

-- CreateTable
CREATE TABLE "Revocation" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endedById" TEXT,
    "confirmed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Revocation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlaceAnswer_partnerId_idx" ON "PlaceAnswer"("partnerId");

-- CreateIndex
CREATE INDEX "PlaceAnswer_answeredById_idx" ON "PlaceAnswer"("answeredById");

-- CreateIndex
CREATE INDEX "Revocation_applicationId_endedAt_idx" ON "Revocation"("applicationId", "endedAt");

-- CreateIndex
CREATE INDEX "Revocation_revisionId_idx" ON "Revocation"("revisionId");

-- CreateIndex
CREATE INDEX "Revocation_proposedById_idx" ON "Revocation"("proposedById");

-- CreateIndex
CREATE INDEX "Revocation_endedById_idx" ON "Revocation"("endedById");

-- AddForeignKey
ALTER TABLE "PlaceAnswer" ADD CONSTRAINT "PlaceAnswer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceAnswer" ADD CONSTRAINT "PlaceAnswer_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlaceAnswer" ADD CONSTRAINT "PlaceAnswer_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revocation" ADD CONSTRAINT "Revocation_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revocation" ADD CONSTRAINT "Revocation_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revocation" ADD CONSTRAINT "Revocation_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revocation" ADD CONSTRAINT "Revocation_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
