-- CreateIndex
CREATE INDEX "MailOutbox_kind_createdAt_idx" ON "MailOutbox"("kind", "createdAt");
