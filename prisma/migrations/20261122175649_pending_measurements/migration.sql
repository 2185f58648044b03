-- CreateTable
CREATE TABLE "PendingMeasurements" (
    "applicationId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PendingMeasurements_pkey" PRIMARY KEY ("applicationId")
);

-- AddForeignKey
ALTER TABLE "PendingMeasurements" ADD CONSTRAINT "PendingMeasurements_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
