-- AlterTable
ALTER TABLE "source_scopes" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "answer_postings" INTEGER,
ADD COLUMN     "answer_read_at" TIMESTAMPTZ;
