-- AlterTable
ALTER TABLE "recommendations" ADD COLUMN     "content_hash" UUID,
ADD COLUMN     "gone_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "shortlists" ADD COLUMN     "expires_at" TIMESTAMPTZ,
ADD COLUMN     "jobs" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- By hand: the order and the end of a list stood in each of its rows.
UPDATE shortlists SET jobs = list.jobs, expires_at = list.expires_at FROM (
  SELECT user_id, array_agg(job_id ORDER BY rank) AS jobs, max(expires_at) AS expires_at
  FROM recommendations WHERE expires_at > now() GROUP BY user_id
) AS list WHERE list.user_id = shortlists.user_id;
UPDATE recommendations SET gone_at = expires_at WHERE expires_at <= now();

-- DropIndex
DROP INDEX "recommendations_expires_at_idx";

-- DropIndex
DROP INDEX "recommendations_user_id_rank_idx";

-- AlterTable
ALTER TABLE "recommendations" DROP COLUMN "expires_at",
DROP COLUMN "rank";

-- CreateIndex
CREATE INDEX "shortlists_expires_at_idx" ON "shortlists"("expires_at");
