-- CreateTable
CREATE TABLE "KnownAddress" (
    "hash" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "lastSignInAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KnownAddress_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE INDEX "KnownAddress_userId_lastSignInAt_idx" ON "KnownAddress"("userId", "lastSignInAt");

-- CreateIndex
CREATE INDEX "KnownAddress_lastSignInAt_idx" ON "KnownAddress"("lastSignInAt");

-- AddForeignKey
ALTER TABLE "KnownAddress" ADD CONSTRAINT "KnownAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
