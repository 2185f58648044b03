-- A sign-in that waits for its second step is called what it is; its rows stay.
ALTER TABLE "HalfSignIn" RENAME TO "PendingSignIn";
ALTER TABLE "PendingSignIn" RENAME CONSTRAINT "HalfSignIn_pkey" TO "PendingSignIn_pkey";
ALTER TABLE "PendingSignIn" RENAME CONSTRAINT "HalfSignIn_userId_fkey" TO "PendingSignIn_userId_fkey";
ALTER INDEX "HalfSignIn_secretHash_key" RENAME TO "PendingSignIn_secretHash_key";
ALTER INDEX "HalfSignIn_userId_idx" RENAME TO "PendingSignIn_userId_idx";
