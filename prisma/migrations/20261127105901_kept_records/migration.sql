-- DropForeignKey
ALTER TABLE "Application" DROP CONSTRAINT "Application_organisationId_fkey";

-- DropForeignKey
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_checkId_fkey";

-- DropForeignKey
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_revisionId_fkey";

-- DropForeignKey
ALTER TABLE "ReviewComment" DROP CONSTRAINT "ReviewComment_revisionId_fkey";

-- DropForeignKey
ALTER TABLE "Revision" DROP CONSTRAINT "Revision_applicationId_fkey";

-- DropForeignKey
ALTER TABLE "RevisionCheck" DROP CONSTRAINT "RevisionCheck_askedById_fkey";

-- DropForeignKey
ALTER TABLE "RevisionCheck" DROP CONSTRAINT "RevisionCheck_revisionId_fkey";

-- DropForeignKey
ALTER TABLE "Waiver" DROP CONSTRAINT "Waiver_revisionId_fkey";

-- CreateIndex
CREATE INDEX "Application_assignedById_idx" ON "Application"("assignedById");

-- CreateIndex
CREATE INDEX "Application_lastEditedById_idx" ON "Application"("lastEditedById");

-- CreateIndex
CREATE INDEX "AsnConflict_resolvedById_idx" ON "AsnConflict"("resolvedById");

-- CreateIndex
CREATE INDEX "AsnProof_confirmedById_idx" ON "AsnProof"("confirmedById");

-- CreateIndex
CREATE INDEX "Decision_checkId_idx" ON "Decision"("checkId");

-- CreateIndex
CREATE INDEX "Decision_decidedById_idx" ON "Decision"("decidedById");

-- CreateIndex
CREATE INDEX "ExportRun_requestedById_idx" ON "ExportRun"("requestedById");

-- CreateIndex
CREATE INDEX "ExportSchedule_createdById_idx" ON "ExportSchedule"("createdById");

-- CreateIndex
CREATE INDEX "FollowUp_closedById_idx" ON "FollowUp"("closedById");

-- CreateIndex
CREATE INDEX "Invitation_acceptedById_idx" ON "Invitation"("acceptedById");

-- CreateIndex
CREATE INDEX "Invitation_invitedById_idx" ON "Invitation"("invitedById");

-- CreateIndex
CREATE INDEX "RecheckRun_startedById_idx" ON "RecheckRun"("startedById");

-- CreateIndex
CREATE INDEX "ReviewComment_authorId_idx" ON "ReviewComment"("authorId");

-- CreateIndex
CREATE INDEX "ReviewComment_resolvedById_idx" ON "ReviewComment"("resolvedById");

-- CreateIndex
CREATE INDEX "ReviewComment_revisionId_idx" ON "ReviewComment"("revisionId");

-- CreateIndex
CREATE INDEX "Revision_submittedById_idx" ON "Revision"("submittedById");

-- CreateIndex
CREATE INDEX "RevisionCheck_askedById_idx" ON "RevisionCheck"("askedById");

-- CreateIndex
CREATE INDEX "Waiver_proposedById_idx" ON "Waiver"("proposedById");

-- CreateIndex
CREATE INDEX "Waiver_revisionId_idx" ON "Waiver"("revisionId");

-- CreateIndex
CREATE INDEX "Waiver_secondById_idx" ON "Waiver"("secondById");

-- CreateIndex
CREATE INDEX "Waiver_withdrawnById_idx" ON "Waiver"("withdrawnById");

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCheck" ADD CONSTRAINT "RevisionCheck_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionCheck" ADD CONSTRAINT "RevisionCheck_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_checkId_fkey" FOREIGN KEY ("checkId") REFERENCES "RevisionCheck"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was submitted, judged and decided is only ever added to, as the audit trail is: whoever wants to
-- change a row must first take this away, as the table's owner, and is found by npm run audit:verify.
CREATE FUNCTION kept_record_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to: % is refused.', TG_TABLE_NAME, TG_OP;
END $$;

CREATE TRIGGER "Revision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Revision"
FOR EACH STATEMENT EXECUTE FUNCTION kept_record_is_append_only();

CREATE TRIGGER "RevisionCheck_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "RevisionCheck"
FOR EACH STATEMENT EXECUTE FUNCTION kept_record_is_append_only();

CREATE TRIGGER "Decision_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "Decision"
FOR EACH STATEMENT EXECUTE FUNCTION kept_record_is_append_only();

-- Not held against the entries there are: a trail that was tampered with must still be read, and named.
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_seq_check" CHECK ("seq" > 0) NOT VALID;

-- AS numbers have 32 bits (RFC 6793); whether one may be used is the rules' business.
ALTER TABLE "PeerAsn" ADD CONSTRAINT "PeerAsn_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "Application" ADD CONSTRAINT "Application_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "AsnProof" ADD CONSTRAINT "AsnProof_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "RegistryCode" ADD CONSTRAINT "RegistryCode_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "AsnConflict" ADD CONSTRAINT "AsnConflict_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "RdapAnswer" ADD CONSTRAINT "RdapAnswer_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "PeeringDbAnswer" ADD CONSTRAINT "PeeringDbAnswer_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);
ALTER TABLE "PeeringDbFailure" ADD CONSTRAINT "PeeringDbFailure_asn_check" CHECK ("asn" BETWEEN 0 AND 4294967295);

-- What counts.
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_number_check" CHECK ("number" > 0);
ALTER TABLE "Application" ADD CONSTRAINT "Application_version_check" CHECK ("version" > 0);
ALTER TABLE "Application" ADD CONSTRAINT "Application_counts_check" CHECK ("failing" >= 0 AND "unknown" >= 0);
ALTER TABLE "RevisionCheck" ADD CONSTRAINT "RevisionCheck_counts_check" CHECK ("failing" >= 0 AND "unknown" >= 0);
ALTER TABLE "PartnerLocation" ADD CONSTRAINT "PartnerLocation_counts_check" CHECK ("connections" >= 0 AND "capacityMbps" >= 0);
ALTER TABLE "RegistryCode" ADD CONSTRAINT "RegistryCode_tries_check" CHECK ("tries" >= 0);
ALTER TABLE "MailOutbox" ADD CONSTRAINT "MailOutbox_attempts_check" CHECK ("attempts" >= 0);
ALTER TABLE "RateLimit" ADD CONSTRAINT "RateLimit_count_check" CHECK ("count" > 0);
ALTER TABLE "RecheckRun" ADD CONSTRAINT "RecheckRun_number_check" CHECK ("number" > 0);
ALTER TABLE "ExportSchedule" ADD CONSTRAINT "ExportSchedule_moment_check" CHECK ("hour" BETWEEN 0 AND 23 AND "weekday" BETWEEN 1 AND 7);
ALTER TABLE "ExportSchedule" ADD CONSTRAINT "ExportSchedule_cadence_check" CHECK (("cadence" = 'weekly') = ("weekday" IS NOT NULL));
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_counts_check" CHECK ("rowsTotal" >= 0 AND "rowsDone" >= 0 AND "bytes" >= 0);
ALTER TABLE "DirectoryVersion" ADD CONSTRAINT "DirectoryVersion_id_check" CHECK ("id" = 1);

-- Ends that are made of the same moment as their beginnings. Moments of two deeds are not held in order:
-- they may come from the clocks of two servers.
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_expiry_check" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "RegistryCode" ADD CONSTRAINT "RegistryCode_expiry_check" CHECK ("expiresAt" > "sentAt");
ALTER TABLE "Session" ADD CONSTRAINT "Session_expiry_check" CHECK ("expiresAt" > "createdAt");
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_end_check" CHECK ("endsOn" >= "proposedAt"::date);

-- A state has the times that it promises.
ALTER TABLE "Application" ADD CONSTRAINT "Application_submitted_check" CHECK ("state" = 'draft' OR "submittedAt" IS NOT NULL);
ALTER TABLE "Application" ADD CONSTRAINT "Application_decided_check" CHECK ("state" NOT IN ('approved', 'declined') OR "decidedAt" IS NOT NULL);
ALTER TABLE "Application" ADD CONSTRAINT "Application_withdrawn_check" CHECK ("state" <> 'withdrawn' OR "withdrawnAt" IS NOT NULL);
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reason_check" CHECK ("kind" = 'approved' OR "reason" <> '' AND "reason" IS NOT NULL);
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_accepted_check" CHECK ("acceptedById" IS NULL OR "acceptedAt" IS NOT NULL);
ALTER TABLE "AsnProof" ADD CONSTRAINT "AsnProof_confirmed_check" CHECK ("confirmedById" IS NULL OR "confirmedAt" IS NOT NULL);
ALTER TABLE "AsnProof" ADD CONSTRAINT "AsnProof_ended_check" CHECK (("endedAt" IS NULL) = ("endReason" IS NULL));
ALTER TABLE "AsnConflict" ADD CONSTRAINT "AsnConflict_resolved_check" CHECK (("resolvedAt" IS NULL) = ("resolution" IS NULL));
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_second_check" CHECK ("secondById" IS NULL OR "secondAt" IS NOT NULL);
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_withdrawn_check" CHECK ("withdrawnById" IS NULL OR "withdrawnAt" IS NOT NULL);
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_open_check" CHECK ("openFor" = "applicationId" AND "closedAt" IS NULL OR "openFor" IS NULL AND "closedAt" IS NOT NULL);
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_closed_check" CHECK (("closedAt" IS NULL) = ("end" IS NULL));
ALTER TABLE "RecheckRun" ADD CONSTRAINT "RecheckRun_finished_check" CHECK (("open" IS NULL) = ("finishedAt" IS NOT NULL));
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_sent_check" CHECK ("state" = 'draft' OR "sentAt" IS NOT NULL);
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_resolved_check" CHECK ("resolvedById" IS NULL OR "resolvedAt" IS NOT NULL);
ALTER TABLE "ReviewComment" ADD CONSTRAINT "ReviewComment_internal_check" CHECK (NOT ("internal" AND "fromPartner"));
ALTER TABLE "MailOutbox" ADD CONSTRAINT "MailOutbox_state_check" CHECK (("state" <> 'sent' OR "sentAt" IS NOT NULL) AND ("state" <> 'failed' OR "failedAt" IS NOT NULL));
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_running_check" CHECK ("state" <> 'running' OR ("startedAt" IS NOT NULL AND "leaseUntil" IS NOT NULL));
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_finished_check" CHECK ("state" NOT IN ('done', 'failed') OR "finishedAt" IS NOT NULL);
ALTER TABLE "ExportRun" ADD CONSTRAINT "ExportRun_failed_check" CHECK ("state" <> 'failed' OR "failure" IS NOT NULL);
ALTER TABLE "Partner" ADD CONSTRAINT "Partner_revision_check" CHECK (("applicationId" IS NULL) = ("revisionId" IS NULL));
