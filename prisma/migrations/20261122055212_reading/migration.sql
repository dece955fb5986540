-- AlterTable
ALTER TABLE "jobs" ADD COLUMN     "address" TEXT,
ADD COLUMN     "field" TEXT,
ADD COLUMN     "job_function" TEXT,
ADD COLUMN     "latitudes" REAL[] DEFAULT ARRAY[]::REAL[],
ADD COLUMN     "longitudes" REAL[] DEFAULT ARRAY[]::REAL[],
ADD COLUMN     "preferred_skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "seniority" TEXT;

-- AlterTable
ALTER TABLE "profiles" ADD COLUMN     "certificates" TEXT[] DEFAULT ARRAY[]::TEXT[];
