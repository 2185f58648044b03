-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "listedOrder" SERIAL NOT NULL;

-- CreateTable
CREATE TABLE "PartnerAlias" (
    "folded" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "partnerId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PartnerAlias_pkey" PRIMARY KEY ("folded")
);

-- CreateTable
CREATE TABLE "PendingPartnerList" (
    "userId" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "issues" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PendingPartnerList_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "PartnerAlias_partnerId_idx" ON "PartnerAlias"("partnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Partner_listedOrder_key" ON "Partner"("listedOrder");

-- AddForeignKey
ALTER TABLE "PartnerAlias" ADD CONSTRAINT "PartnerAlias_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PendingPartnerList" ADD CONSTRAINT "PendingPartnerList_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
