-- AlterTable
ALTER TABLE "followers" ADD COLUMN     "looked" TEXT;

-- AlterTable
ALTER TABLE "shortlists" ADD COLUMN     "written_in" BIGINT;
