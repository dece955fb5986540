-- CreateEnum
CREATE TYPE "QuotaUnit" AS ENUM ('REQUESTS', 'ROWS');

-- AlterTable
ALTER TABLE "jobs" ADD COLUMN     "copy_key" TEXT,
ADD COLUMN     "site_kin_key" TEXT,
ADD COLUMN     "told_by" JSONB;

-- AlterTable
ALTER TABLE "listings" ADD COLUMN     "expires_at" TIMESTAMPTZ,
ADD COLUMN     "list_stamp" TEXT,
ADD COLUMN     "posted_at" TIMESTAMPTZ,
ADD COLUMN     "read_at" TIMESTAMPTZ,
ADD COLUMN     "scope" TEXT,
ADD COLUMN     "tracking_key" TEXT;

-- AlterTable
ALTER TABLE "pipeline_runs" ADD COLUMN     "by_source" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "sources" ADD COLUMN     "enabled" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "last_error" TEXT,
ADD COLUMN     "last_success_at" TIMESTAMPTZ,
ADD COLUMN     "least_window_at" TIMESTAMPTZ,
ADD COLUMN     "least_window_hours" INTEGER,
ADD COLUMN     "pause_reason" TEXT,
ADD COLUMN     "paused_settings" TEXT,
ADD COLUMN     "paused_until" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "source_scopes" (
    "source" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "last_complete_at" TIMESTAMPTZ,
    "doubted_since" TIMESTAMPTZ,

    CONSTRAINT "source_scopes_pkey" PRIMARY KEY ("source","scope")
);

-- CreateTable
CREATE TABLE "source_searches" (
    "source" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "covered_from" TIMESTAMPTZ,
    "covered_until" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ,
    "window_hours" INTEGER,
    "after" TEXT,
    "asked" BOOLEAN NOT NULL DEFAULT false,
    "claimed_by" TEXT,
    "claimed_at" TIMESTAMPTZ,

    CONSTRAINT "source_searches_pkey" PRIMARY KEY ("source","scope","search")
);

-- CreateTable
CREATE TABLE "source_calls" (
    "id" BIGSERIAL NOT NULL,
    "source" TEXT NOT NULL,
    "pipeline" "PipelineName" NOT NULL,
    "called_at" TIMESTAMPTZ NOT NULL,
    "rows" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "source_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_quotas" (
    "source" TEXT NOT NULL,
    "unit" "QuotaUnit" NOT NULL,
    "window" TEXT NOT NULL,
    "limit" INTEGER,
    "used" INTEGER NOT NULL,
    "resets_at" TIMESTAMPTZ,
    "read_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "source_quotas_pkey" PRIMARY KEY ("source","unit","window")
);

-- CreateIndex
CREATE INDEX "source_calls_source_called_at_idx" ON "source_calls"("source", "called_at");

-- CreateIndex
CREATE INDEX "jobs_site_kin_key_idx" ON "jobs"("site_kin_key");

-- CreateIndex
CREATE INDEX "jobs_copy_key_idx" ON "jobs"("copy_key");

-- CreateIndex
CREATE INDEX "listings_tracking_key_idx" ON "listings"("tracking_key");

-- CreateIndex
CREATE INDEX "listings_source_scope_idx" ON "listings"("source", "scope");

-- Written by hand.
GRANT SELECT, INSERT, UPDATE, DELETE ON source_scopes, source_searches, source_calls, source_quotas TO shortlist_pipelines;
GRANT USAGE ON SEQUENCE source_calls_id_seq TO shortlist_pipelines;
GRANT SELECT ON source_scopes, source_searches, source_calls, source_quotas TO shortlist_app;
