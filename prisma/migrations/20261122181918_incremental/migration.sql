-- AlterTable
ALTER TABLE "corpus" ADD COLUMN     "forgotten_to" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "job_changes" (
    "version" BIGINT NOT NULL,
    "job_id" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_changes_pkey" PRIMARY KEY ("version","job_id")
);

-- CreateTable
CREATE TABLE "learnt_corpora" (
    "id" SERIAL NOT NULL,
    "learnt_at" TIMESTAMPTZ NOT NULL,
    "jobs" INTEGER NOT NULL,
    "learnt" BYTEA NOT NULL,

    CONSTRAINT "learnt_corpora_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_changes_changed_at_idx" ON "job_changes"("changed_at");

-- From here on by hand: what schema.prisma has no words for.

GRANT SELECT, INSERT, UPDATE, DELETE ON job_changes, learnt_corpora TO shortlist_pipelines;
GRANT USAGE ON SEQUENCE learnt_corpora_id_seq TO shortlist_pipelines;

-- A statement's jobs are told by the version that it makes. One trigger for each kind of statement, as each has other rows.
DROP TRIGGER jobs_count_corpus ON jobs;
DROP FUNCTION count_corpus();
CREATE FUNCTION count_corpus() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  made bigint;
BEGIN
  UPDATE corpus SET version = version + 1 WHERE id = 1 RETURNING version INTO made;
  INSERT INTO job_changes (version, job_id) SELECT made, id FROM changed;
  PERFORM pg_notify('jobs', '');
  RETURN NULL;
END $$;
CREATE TRIGGER jobs_count_inserted AFTER INSERT ON jobs
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_corpus();
CREATE TRIGGER jobs_count_updated AFTER UPDATE ON jobs
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_corpus();
CREATE TRIGGER jobs_count_deleted AFTER DELETE ON jobs
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_corpus();
-- Which jobs went is not told: everything is read anew.
CREATE FUNCTION forget_corpus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE corpus SET version = version + 1, forgotten_to = version + 1 WHERE id = 1;
  PERFORM pg_notify('jobs', '');
  RETURN NULL;
END $$;
CREATE TRIGGER jobs_count_truncated AFTER TRUNCATE ON jobs FOR EACH STATEMENT EXECUTE FUNCTION forget_corpus();
