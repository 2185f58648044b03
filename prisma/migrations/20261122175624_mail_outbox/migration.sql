-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sent', 'failed');

-- CreateTable
CREATE TABLE "MailOutbox" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "dedupe" TEXT,
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "lastError" TEXT,

    CONSTRAINT "MailOutbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JobRun" (
    "name" TEXT NOT NULL,
    "nextAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "JobRun_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailOutbox_dedupe_key" ON "MailOutbox"("dedupe");

-- CreateIndex
CREATE INDEX "MailOutbox_state_nextAttemptAt_id_idx" ON "MailOutbox"("state", "nextAttemptAt", "id");

-- CreateIndex
CREATE INDEX "MailOutbox_state_id_idx" ON "MailOutbox"("state", "id");

-- CreateIndex
CREATE INDEX "MailOutbox_state_sentAt_idx" ON "MailOutbox"("state", "sentAt");
