-- CreateIndex
CREATE INDEX "Partner_name_slug_idx" ON "Partner"("name", "slug");
