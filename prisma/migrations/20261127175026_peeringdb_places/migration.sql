-- AlterTable
ALTER TABLE "PeeringDbAnswer" ADD COLUMN     "previous" JSONB;

-- CreateTable
CREATE TABLE "UnusedFacility" (
    "applicationId" TEXT NOT NULL,
    "facilityId" INTEGER NOT NULL,
    "notedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UnusedFacility_pkey" PRIMARY KEY ("applicationId","facilityId")
);

-- CreateTable
CREATE TABLE "PeeringDbAsking" (
    "asn" BIGINT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PeeringDbAsking_pkey" PRIMARY KEY ("asn")
);

-- CreateTable
CREATE TABLE "PeeringDbCountry" (
    "country" TEXT NOT NULL,
    "fetchedAt" TIMESTAMP(3),
    "facilities" JSONB,
    "failedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "PeeringDbCountry_pkey" PRIMARY KEY ("country")
);

-- AddForeignKey
ALTER TABLE "UnusedFacility" ADD CONSTRAINT "UnusedFacility_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
