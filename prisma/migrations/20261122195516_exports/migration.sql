-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "ExportCadence" AS ENUM ('daily', 'weekly');

-- CreateEnum
CREATE TYPE "ExportDestination" AS ENUM ('folder', 'mail');

-- CreateTable
CREATE TABLE "ExportRun" (
    "id" TEXT NOT NULL,
    "set" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "columns" TEXT[],
    "filters" JSONB NOT NULL,
    "bom" BOOLEAN NOT NULL DEFAULT false,
    "contacts" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "scheduleId" TEXT,
    "dueAt" TIMESTAMP(3),
    "state" "ExportState" NOT NULL DEFAULT 'waiting',
    "rowsTotal" INTEGER,
    "rowsDone" INTEGER NOT NULL DEFAULT 0,
    "file" TEXT,
    "bytes" BIGINT,
    "failure" TEXT,
    "failureDetail" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "leaseUntil" TIMESTAMP(3),

    CONSTRAINT "ExportRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportSchedule" (
    "id" TEXT NOT NULL,
    "set" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "columns" TEXT[],
    "filters" JSONB NOT NULL,
    "bom" BOOLEAN NOT NULL DEFAULT false,
    "contacts" BOOLEAN NOT NULL DEFAULT false,
    "cadence" "ExportCadence" NOT NULL,
    "weekday" INTEGER,
    "hour" INTEGER NOT NULL,
    "destination" "ExportDestination" NOT NULL,
    "folder" TEXT,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "nextAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ExportSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ExportRun_state_createdAt_idx" ON "ExportRun"("state", "createdAt");

-- CreateIndex
CREATE INDEX "ExportRun_createdAt_idx" ON "ExportRun"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExportRun_scheduleId_dueAt_key" ON "ExportRun"("scheduleId", "dueAt");

-- CreateIndex
CREATE INDEX "ExportSchedule_paused_nextAt_idx" ON "ExportSchedule"("paused", "nextAt");

-- AddForeignKey
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_scheduleId_fkey" FOREIGN KEY ("scheduleId") REFERENCES "ExportSchedule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportSchedule" ADD CONSTRAINT "ExportSchedule_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
