-- CreateTable
CREATE TABLE "run_chunks" (
    "run_id" UUID NOT NULL,
    "chunk" INTEGER NOT NULL,
    "people" UUID[],
    "done" INTEGER NOT NULL DEFAULT 0,
    "status" "PipelineRunStatus" NOT NULL DEFAULT 'QUEUED',
    "queued_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "heartbeat_at" TIMESTAMPTZ,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "warnings" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "run_chunks_pkey" PRIMARY KEY ("run_id","chunk")
);

-- AddForeignKey
ALTER TABLE "run_chunks" ADD CONSTRAINT "run_chunks_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "pipeline_runs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON run_chunks TO shortlist_pipelines;
-- Looked through again and again while a run goes on; and each row is written once for some dozens of lists.
ALTER TABLE run_chunks SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.1);
