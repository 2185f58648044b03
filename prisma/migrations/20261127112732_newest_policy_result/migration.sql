-- AlterTable
ALTER TABLE "PartnerRecheck" ADD COLUMN     "newest" JSONB;
