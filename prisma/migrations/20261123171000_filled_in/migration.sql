-- AlterTable
ALTER TABLE "jobs" ADD COLUMN     "filled_in" TEXT[] DEFAULT ARRAY[]::TEXT[];
