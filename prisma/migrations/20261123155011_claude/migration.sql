-- CreateEnum
CREATE TYPE "ClaudePurpose" AS ENUM ('CV', 'JOB', 'MATCH');

-- CreateEnum
CREATE TYPE "ClaudeRequestStatus" AS ENUM ('WAITING', 'ASKED');

-- CreateEnum
CREATE TYPE "ClaudeBatchStatus" AS ENUM ('SUBMITTING', 'IN_PROGRESS');

-- AlterTable
ALTER TABLE "cvs" ADD COLUMN     "claude_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "recommendations" ADD COLUMN     "analysis_delta" DOUBLE PRECISION NOT NULL DEFAULT 0,
ADD COLUMN     "analysis_key" TEXT;

-- CreateTable
CREATE TABLE "claude_requests" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "purpose" "ClaudePurpose" NOT NULL,
    "user_id" UUID,
    "cv_id" UUID,
    "job_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "keys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "model" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "input" JSONB,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "weight" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "status" "ClaudeRequestStatus" NOT NULL DEFAULT 'WAITING',
    "batch_id" UUID,
    "day" DATE,
    "most_usd" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_at" TIMESTAMPTZ,

    CONSTRAINT "claude_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claude_batches" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "external_id" TEXT,
    "status" "ClaudeBatchStatus" NOT NULL DEFAULT 'SUBMITTING',
    "submitting_at" TIMESTAMPTZ NOT NULL,
    "polled_at" TIMESTAMPTZ,

    CONSTRAINT "claude_batches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claude_answers" (
    "key" TEXT NOT NULL,
    "purpose" "ClaudePurpose" NOT NULL,
    "user_id" UUID,
    "job_id" INTEGER,
    "content_hash" TEXT,
    "profile_hash" TEXT,
    "model" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "is_top" BOOLEAN NOT NULL DEFAULT false,
    "answer" JSONB,
    "failure" TEXT,
    "answered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claude_answers_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "claude_days" (
    "day" DATE NOT NULL,
    "model" TEXT NOT NULL,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "failed" INTEGER NOT NULL DEFAULT 0,
    "input_tokens" BIGINT NOT NULL DEFAULT 0,
    "cache_write_tokens" BIGINT NOT NULL DEFAULT 0,
    "cache_read_tokens" BIGINT NOT NULL DEFAULT 0,
    "output_tokens" BIGINT NOT NULL DEFAULT 0,
    "cost_usd" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "reserved_usd" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "claude_days_pkey" PRIMARY KEY ("day","model")
);

-- CreateTable
CREATE TABLE "claude_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "swept_at" TIMESTAMPTZ,
    "pause" TEXT,
    "paused_key" TEXT,
    "paused_until" TIMESTAMPTZ,
    "holder" UUID,
    "held_until" TIMESTAMPTZ,

    CONSTRAINT "claude_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claude_requests_status_urgent_weight_idx" ON "claude_requests"("status", "urgent", "weight" DESC);

-- CreateIndex
CREATE INDEX "claude_requests_user_id_idx" ON "claude_requests"("user_id");

-- CreateIndex
CREATE INDEX "claude_requests_batch_id_idx" ON "claude_requests"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "claude_batches_external_id_key" ON "claude_batches"("external_id");

-- CreateIndex
CREATE INDEX "claude_answers_user_id_job_id_idx" ON "claude_answers"("user_id", "job_id");

-- CreateIndex
CREATE INDEX "claude_answers_job_id_idx" ON "claude_answers"("job_id");

-- AddForeignKey
ALTER TABLE "claude_requests" ADD CONSTRAINT "claude_requests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claude_requests" ADD CONSTRAINT "claude_requests_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "claude_batches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claude_answers" ADD CONSTRAINT "claude_answers_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claude_answers" ADD CONSTRAINT "claude_answers_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was sent of a person goes with them, also where its answer is still to come and to be paid.
CREATE FUNCTION forget_claude_input() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM claude_requests WHERE user_id = OLD.id AND status = 'WAITING';
  UPDATE claude_requests SET input = NULL WHERE user_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER users_forget_claude_input BEFORE DELETE ON users FOR EACH ROW EXECUTE FUNCTION forget_claude_input();

ALTER TABLE claude_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE claude_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY pipelines ON claude_requests TO shortlist_pipelines USING (true) WITH CHECK (true);
CREATE POLICY viewer ON claude_requests TO shortlist_app USING (user_id = (SELECT viewer_id())) WITH CHECK (user_id = (SELECT viewer_id()));
ALTER TABLE claude_answers ENABLE ROW LEVEL SECURITY;
ALTER TABLE claude_answers FORCE ROW LEVEL SECURITY;
CREATE POLICY pipelines ON claude_answers TO shortlist_pipelines USING (true) WITH CHECK (true);
CREATE POLICY viewer ON claude_answers TO shortlist_app USING (user_id = (SELECT viewer_id())) WITH CHECK (user_id = (SELECT viewer_id()));
GRANT SELECT, INSERT, UPDATE, DELETE ON claude_requests, claude_batches, claude_answers, claude_days, claude_state TO shortlist_pipelines;
INSERT INTO claude_state DEFAULT VALUES;
