-- DropIndex
DROP INDEX "Application_partnerName_id_idx";

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "answeredAt" TIMESTAMP(3),
ADD COLUMN     "assignedAt" TIMESTAMP(3),
ADD COLUMN     "assignedById" TEXT,
ADD COLUMN     "assigneeId" TEXT,
ADD COLUMN     "dueAt" TIMESTAMP(3),
ADD COLUMN     "submittedName" TEXT,
ADD COLUMN     "submittedType" "PartnerType",
ADD COLUMN     "withdrawnAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "ReviewSeen" (
    "userId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReviewSeen_pkey" PRIMARY KEY ("userId","applicationId")
);

-- CreateIndex
CREATE INDEX "ReviewSeen_applicationId_idx" ON "ReviewSeen"("applicationId");

-- CreateIndex
CREATE INDEX "Application_submittedName_id_idx" ON "Application"("submittedName", "id");

-- CreateIndex
CREATE INDEX "Application_failing_submittedAt_id_idx" ON "Application"("failing", "submittedAt", "id");

-- CreateIndex
CREATE INDEX "Application_dueAt_id_idx" ON "Application"("dueAt", "id");

-- CreateIndex
CREATE INDEX "Application_assigneeId_dueAt_id_idx" ON "Application"("assigneeId", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Application_assigneeId_state_idx" ON "Application"("assigneeId", "state");

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewSeen" ADD CONSTRAINT "ReviewSeen_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewSeen" ADD CONSTRAINT "ReviewSeen_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was submitted before: name and type of the newest revision, and the targets of what is open:
-- a first answer in two working days, a decision in ten (two weeks).
UPDATE "Application" a
   SET "submittedName" = r."document" #>> '{partner,name}',
       "submittedType" = (r."document" #>> '{partner,type}')::"PartnerType",
       "dueAt" = CASE a."state"
         WHEN 'submitted' THEN a."submittedAt" + CASE extract(isodow FROM a."submittedAt")
           WHEN 4 THEN interval '4 days' WHEN 5 THEN interval '4 days' WHEN 6 THEN interval '4 days'
           WHEN 7 THEN interval '3 days' ELSE interval '2 days' END
         WHEN 'in-review' THEN a."submittedAt" + interval '14 days'
       END
  FROM (SELECT DISTINCT ON ("applicationId") "applicationId", "document" FROM "Revision"
        ORDER BY "applicationId", "number" DESC) r
 WHERE r."applicationId" = a."id";
