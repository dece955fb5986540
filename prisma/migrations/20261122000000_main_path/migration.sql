CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');

-- CreateEnum
CREATE TYPE "WorkArrangement" AS ENUM ('ON_SITE', 'HYBRID', 'REMOTE_OK', 'REMOTE_ONLY');

-- CreateEnum
CREATE TYPE "EmploymentType" AS ENUM ('FULL_TIME', 'PART_TIME', 'CONTRACT', 'TEMPORARY', 'INTERNSHIP', 'VOLUNTEER', 'PER_DIEM', 'OTHER');

-- CreateEnum
CREATE TYPE "ExperienceLevel" AS ENUM ('ENTRY', 'MID', 'SENIOR', 'LEAD');

-- CreateEnum
CREATE TYPE "JobStatus" AS ENUM ('OPEN', 'EXPIRED', 'CLOSED');

-- CreateEnum
CREATE TYPE "SalaryPeriod" AS ENUM ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "SalarySource" AS ENUM ('STATED', 'PREDICTED', 'PARSED');

-- CreateEnum
CREATE TYPE "ApplicationStatus" AS ENUM ('APPLIED', 'INTERVIEWING', 'OFFERED', 'REJECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "DigestFrequency" AS ENUM ('OFF', 'DAILY', 'WEEKLY');

-- CreateEnum
CREATE TYPE "AnalysisSource" AS ENUM ('RULES', 'CLAUDE');

-- CreateEnum
CREATE TYPE "Rating" AS ENUM ('UP', 'DOWN');

-- CreateEnum
CREATE TYPE "GenerationReason" AS ENUM ('SCHEDULED', 'MANUAL', 'CV_CHANGED', 'PROFILE_CHANGED', 'PREFERENCES_CHANGED', 'FEEDBACK', 'BACKFILLED', 'NEW_JOBS', 'JOBS_CLOSED', 'ANALYSED');

-- CreateEnum
CREATE TYPE "PipelineName" AS ENUM ('COLLECT_HOURLY', 'COLLECT_DAILY', 'BACKFILL', 'ENRICH_JOBS', 'GENERATE_RECOMMENDATIONS', 'SEND_DIGESTS', 'SYNC_TALENT', 'EXPIRE_SAVED_JOBS', 'EXPIRE_RECOMMENDATIONS', 'EXPIRE_JOBS', 'IMPORT_JOBS');

-- CreateEnum
CREATE TYPE "PipelineRunStatus" AS ENUM ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RunTrigger" AS ENUM ('SCHEDULE', 'MANUAL', 'EVENT');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('LISTING', 'WINDOW', 'STATIC');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ,
    "name" TEXT,
    "password_hash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'USER',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cvs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "file_name" TEXT,
    "media_type" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "active" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "reading" JSONB NOT NULL,
    "parsed_by" "AnalysisSource" NOT NULL DEFAULT 'RULES',

    CONSTRAINT "cvs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profiles" (
    "user_id" UUID NOT NULL,
    "headline" TEXT,
    "skills" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "years_of_experience" DOUBLE PRECISION,
    "experience_level" "ExperienceLevel",
    "titles" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "industries" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "locations" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "languages" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "education" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "stated" JSONB NOT NULL DEFAULT '{}',
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profiles_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "preferences" (
    "user_id" UUID NOT NULL,
    "experience_levels" "ExperienceLevel"[] NOT NULL DEFAULT ARRAY[]::"ExperienceLevel"[],
    "work_arrangements" "WorkArrangement"[] NOT NULL DEFAULT ARRAY[]::"WorkArrangement"[],
    "employment_types" "EmploymentType"[] NOT NULL DEFAULT ARRAY[]::"EmploymentType"[],
    "locations" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "minimum_salary" INTEGER,
    "salary_currency" TEXT,
    "excluded_companies" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "needs_visa_sponsorship" BOOLEAN NOT NULL DEFAULT false,
    "keep_unknown_salary" BOOLEAN NOT NULL DEFAULT true,
    "digest" "DigestFrequency" NOT NULL DEFAULT 'OFF',
    "time_zone" TEXT NOT NULL DEFAULT 'UTC',
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "preferences_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "saved_jobs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "job_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "saved_jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "applications" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "job_id" INTEGER NOT NULL,
    "status" "ApplicationStatus" NOT NULL,
    "notes" TEXT,
    "applied_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "history" JSONB NOT NULL,
    "snapshot" TEXT NOT NULL,

    CONSTRAINT "applications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dismissals" (
    "user_id" UUID NOT NULL,
    "job_id" INTEGER NOT NULL,
    "dismissed_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dismissals_pkey" PRIMARY KEY ("user_id","job_id")
);

-- CreateTable
CREATE TABLE "recommendations" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "job_id" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "match_score" DOUBLE PRECISION NOT NULL,
    "adjustments" JSONB NOT NULL DEFAULT '[]',
    "parts" JSONB NOT NULL,
    "unknown" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "matching_skills" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "missing_skills" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "related_skills" JSONB NOT NULL DEFAULT '[]',
    "additional_skills" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "reasons" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "analysis" JSONB NOT NULL,
    "rating" "Rating",
    "seen_at" TIMESTAMPTZ,
    "strategy" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "recommendations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shortlists" (
    "user_id" UUID NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,
    "generated_at" TIMESTAMPTZ,
    "total" INTEGER NOT NULL DEFAULT 0,
    "strategy" TEXT,

    CONSTRAINT "shortlists_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "shortlist_events" (
    "user_id" UUID NOT NULL,
    "position" BIGINT NOT NULL,
    "reason" "GenerationReason" NOT NULL,
    "generated_at" TIMESTAMPTZ NOT NULL,
    "total" INTEGER NOT NULL,
    "added" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,

    CONSTRAINT "shortlist_events_pkey" PRIMARY KEY ("user_id","position")
);

-- CreateTable
CREATE TABLE "search_requests" (
    "user_id" UUID NOT NULL,
    "combination_id" INTEGER NOT NULL,
    "rank" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_requests_pkey" PRIMARY KEY ("user_id","combination_id")
);

-- CreateTable
CREATE TABLE "search_combinations" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "location" TEXT,
    "work_arrangement" "WorkArrangement",
    "employment_type" "EmploymentType",
    "experience_level" "ExperienceLevel",
    "industry" TEXT,
    "backfilled_at" TIMESTAMPTZ,
    "jobs_found" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_combinations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "companies" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "website" TEXT,
    "logo_url" TEXT,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jobs" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "company_id" INTEGER,
    "description" TEXT NOT NULL,
    "description_truncated" BOOLEAN NOT NULL DEFAULT false,
    "url" TEXT,
    "status" "JobStatus" NOT NULL DEFAULT 'OPEN',
    "source" TEXT NOT NULL,
    "locations" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "cities" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "regions" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "countries" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "work_arrangement" "WorkArrangement",
    "office_days_per_week" INTEGER,
    "remote_countries" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "employment_types" "EmploymentType"[] NOT NULL DEFAULT ARRAY[]::"EmploymentType"[],
    "experience_level" "ExperienceLevel",
    "experience_min_years" DOUBLE PRECISION,
    "experience_max_years" DOUBLE PRECISION,
    "is_internship" BOOLEAN NOT NULL DEFAULT false,
    "skills" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "keywords" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "industries" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "responsibilities" TEXT,
    "requirements" TEXT,
    "education" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "benefits" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "salary_min" DOUBLE PRECISION,
    "salary_max" DOUBLE PRECISION,
    "salary_currency" TEXT,
    "salary_period" "SalaryPeriod",
    "salary_yearly_min" DOUBLE PRECISION,
    "salary_yearly_max" DOUBLE PRECISION,
    "salary_yearly_usd" DOUBLE PRECISION,
    "salary_source" "SalarySource",
    "language" TEXT,
    "text_config" TEXT NOT NULL DEFAULT 'simple',
    "visa_sponsorship" BOOLEAN,
    "working_hours" INTEGER,
    "posted_at" TIMESTAMPTZ,
    "discovered_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "newest_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ,
    "closed_at" TIMESTAMPTZ,
    "content_hash" TEXT NOT NULL,
    "search_text" tsvector,

    CONSTRAINT "jobs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listings" (
    "id" SERIAL NOT NULL,
    "job_id" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "platform" TEXT,
    "external_id" TEXT NOT NULL,
    "url" TEXT,
    "attribution" TEXT,
    "content_hash" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "missing_since" TIMESTAMPTZ,

    CONSTRAINT "listings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tombstones" (
    "source" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "job_id" INTEGER NOT NULL,
    "content_hash" TEXT NOT NULL,
    "discovered_at" TIMESTAMPTZ NOT NULL,
    "deleted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tombstones_pkey" PRIMARY KEY ("source","external_id")
);

-- CreateTable
CREATE TABLE "sources" (
    "name" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "last_complete_at" TIMESTAMPTZ,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "corpus" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "corpus_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pipelines" (
    "name" "PipelineName" NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "schedule" TEXT,
    "timezone" TEXT,
    "known_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pipelines_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "pipeline_runs" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" "PipelineName" NOT NULL,
    "subject" TEXT NOT NULL DEFAULT 'all',
    "user_id" UUID,
    "status" "PipelineRunStatus" NOT NULL DEFAULT 'QUEUED',
    "trigger" "RunTrigger" NOT NULL,
    "reason" "GenerationReason",
    "requested_by_id" UUID,
    "options" JSONB NOT NULL DEFAULT '{}',
    "scheduled_for" TIMESTAMPTZ,
    "queued_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ,
    "finished_at" TIMESTAMPTZ,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "heartbeat_at" TIMESTAMPTZ,
    "cancelled_at" TIMESTAMPTZ,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "warnings" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "error" TEXT,

    CONSTRAINT "pipeline_runs_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "cvs_user_id_uploaded_at_idx" ON "cvs"("user_id", "uploaded_at" DESC);

-- CreateIndex
CREATE INDEX "saved_jobs_job_id_idx" ON "saved_jobs"("job_id");

-- CreateIndex
CREATE INDEX "saved_jobs_expires_at_idx" ON "saved_jobs"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_jobs_user_id_job_id_key" ON "saved_jobs"("user_id", "job_id");

-- CreateIndex
CREATE INDEX "applications_job_id_idx" ON "applications"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "applications_user_id_job_id_key" ON "applications"("user_id", "job_id");

-- CreateIndex
CREATE INDEX "recommendations_user_id_rank_idx" ON "recommendations"("user_id", "rank");

-- CreateIndex
CREATE INDEX "recommendations_job_id_idx" ON "recommendations"("job_id");

-- CreateIndex
CREATE INDEX "recommendations_expires_at_idx" ON "recommendations"("expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "recommendations_user_id_job_id_key" ON "recommendations"("user_id", "job_id");

-- CreateIndex
CREATE INDEX "shortlist_events_generated_at_idx" ON "shortlist_events"("generated_at");

-- CreateIndex
CREATE INDEX "search_requests_combination_id_idx" ON "search_requests"("combination_id");

-- CreateIndex
CREATE UNIQUE INDEX "companies_key_key" ON "companies"("key");

-- CreateIndex
CREATE INDEX "companies_name_idx" ON "companies" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "jobs_content_hash_idx" ON "jobs"("content_hash");

-- CreateIndex
CREATE INDEX "jobs_company_id_idx" ON "jobs"("company_id");

-- CreateIndex
CREATE INDEX "jobs_status_newest_at_id_idx" ON "jobs"("status", "newest_at" DESC, "id");

-- CreateIndex
CREATE INDEX "jobs_status_discovered_at_idx" ON "jobs"("status", "discovered_at");

-- CreateIndex
CREATE INDEX "jobs_status_salary_yearly_usd_idx" ON "jobs"("status", "salary_yearly_usd");

-- CreateIndex
CREATE INDEX "jobs_skills_idx" ON "jobs" USING GIN ("skills");

-- CreateIndex
CREATE INDEX "jobs_industries_idx" ON "jobs" USING GIN ("industries");

-- CreateIndex
CREATE INDEX "jobs_keywords_idx" ON "jobs" USING GIN ("keywords");

-- CreateIndex
CREATE INDEX "jobs_search_text_idx" ON "jobs" USING GIN ("search_text");

-- CreateIndex
CREATE INDEX "listings_job_id_idx" ON "listings"("job_id");

-- CreateIndex
CREATE UNIQUE INDEX "listings_source_external_id_key" ON "listings"("source", "external_id");

-- CreateIndex
CREATE INDEX "tombstones_content_hash_idx" ON "tombstones"("content_hash");

-- CreateIndex
CREATE INDEX "pipeline_runs_name_queued_at_idx" ON "pipeline_runs"("name", "queued_at" DESC);

-- CreateIndex
CREATE INDEX "pipeline_runs_user_id_idx" ON "pipeline_runs"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "pipeline_runs_name_scheduled_for_key" ON "pipeline_runs"("name", "scheduled_for");

-- CreateIndex
CREATE UNIQUE INDEX "search_combinations_key" ON "search_combinations"("title", "location", "work_arrangement", "employment_type", "experience_level", "industry") NULLS NOT DISTINCT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cvs" ADD CONSTRAINT "cvs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_jobs" ADD CONSTRAINT "saved_jobs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_jobs" ADD CONSTRAINT "saved_jobs_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "applications" ADD CONSTRAINT "applications_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlists" ADD CONSTRAINT "shortlists_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shortlist_events" ADD CONSTRAINT "shortlist_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "shortlists"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_requests" ADD CONSTRAINT "search_requests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_requests" ADD CONSTRAINT "search_requests_combination_id_fkey" FOREIGN KEY ("combination_id") REFERENCES "search_combinations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "jobs"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pipeline_runs" ADD CONSTRAINT "pipeline_runs_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pipeline_runs" ADD CONSTRAINT "pipeline_runs_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what schema.prisma has no words for.

-- One active CV a person; of one pipeline and subject one run at work and one waiting.
CREATE UNIQUE INDEX cvs_one_active ON cvs (user_id) WHERE active;
CREATE UNIQUE INDEX pipeline_runs_one_queued ON pipeline_runs (name, subject) WHERE status = 'QUEUED';
CREATE UNIQUE INDEX pipeline_runs_one_running ON pipeline_runs (name, subject) WHERE status = 'RUNNING';

INSERT INTO corpus (id, version) VALUES (1, 0);
ALTER TABLE corpus ADD CONSTRAINT corpus_one_row CHECK (id = 1);

-- Full text, in the job's own language.
CREATE FUNCTION jobs_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  config regconfig := NEW.text_config::regconfig;
BEGIN
  NEW.search_text :=
    setweight(to_tsvector(config, NEW.title), 'A') ||
    setweight(to_tsvector(config, array_to_string(NEW.skills, ', ')), 'B') ||
    setweight(to_tsvector('simple', coalesce((SELECT name FROM companies WHERE id = NEW.company_id), '')), 'B') ||
    -- A tsvector holds 1 MB; past this length a description repeats itself.
    setweight(to_tsvector(config, left(NEW.description, 100000)), 'D');
  RETURN NEW;
END $$;
CREATE TRIGGER jobs_search_text BEFORE INSERT OR UPDATE OF title, skills, company_id, description, text_config ON jobs
  FOR EACH ROW EXECUTE FUNCTION jobs_search_text();

-- Whoever keeps jobs in memory compares this number; the row's lock makes it exact.
CREATE FUNCTION count_corpus() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE corpus SET version = version + 1 WHERE id = 1;
  RETURN NULL;
END $$;
CREATE TRIGGER jobs_count_corpus AFTER INSERT OR UPDATE OR DELETE ON jobs FOR EACH STATEMENT EXECUTE FUNCTION count_corpus();

-- Live updates: a notification only wakes; what happened is read from the tables.
CREATE FUNCTION notify_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shortlist', json_build_object('run', NEW.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER pipeline_runs_notify AFTER INSERT OR UPDATE OF status, done, total, counts, cancelled_at ON pipeline_runs
  FOR EACH ROW EXECUTE FUNCTION notify_run();

CREATE FUNCTION notify_shortlist() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shortlist', json_build_object('person', NEW.user_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER shortlist_events_notify AFTER INSERT ON shortlist_events FOR EACH ROW EXECUTE FUNCTION notify_shortlist();

CREATE FUNCTION notify_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shortlist', json_build_object('session', OLD.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_notify AFTER DELETE ON sessions FOR EACH ROW EXECUTE FUNCTION notify_session();

-- Row level security. The viewer is set for each transaction; unset or empty means nobody.
CREATE FUNCTION viewer_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['sessions', 'cvs', 'profiles', 'preferences', 'saved_jobs', 'applications', 'dismissals',
    'recommendations', 'shortlists', 'shortlist_events', 'search_requests', 'pipeline_runs', 'users'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    -- FORCE: the owner is filtered too, and passes only as a member of the pipelines' role.
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY pipelines ON %I TO shortlist_pipelines USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY viewer ON %I TO shortlist_app USING (%I = (SELECT viewer_id())) WITH CHECK (%2$I = (SELECT viewer_id()))',
      name, CASE name WHEN 'users' THEN 'id' ELSE 'user_id' END);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO shortlist_app, shortlist_pipelines;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO shortlist_pipelines;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO shortlist_pipelines;
DO $$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE ALL ON _prisma_migrations FROM shortlist_pipelines;
  END IF;
END $$;

GRANT SELECT ON jobs, companies, listings, sources, search_combinations, pipelines TO shortlist_app;
-- Never the password's hash.
GRANT SELECT (id, email, email_verified_at, name, role, demo, created_at) ON users TO shortlist_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON cvs, profiles, preferences, saved_jobs, applications, dismissals TO shortlist_app;
GRANT SELECT, UPDATE (seen_at, rating) ON recommendations TO shortlist_app;
GRANT SELECT ON shortlists, shortlist_events, search_requests, pipeline_runs TO shortlist_app;

-- The one way in which a request starts work: a generation for the viewer, in the request's own transaction. A run
-- that still waits will see what was written before this, so it is not queued twice.
CREATE FUNCTION start_generation(why "GenerationReason") RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  person uuid := viewer_id();
  run uuid;
BEGIN
  IF person IS NULL THEN
    RAISE EXCEPTION 'start_generation needs a viewer';
  END IF;
  INSERT INTO pipeline_runs (name, subject, user_id, trigger, reason, requested_by_id)
    VALUES ('GENERATE_RECOMMENDATIONS', person::text, person, 'EVENT', why, person)
    ON CONFLICT (name, subject) WHERE status = 'QUEUED' DO UPDATE SET reason = excluded.reason
    RETURNING id INTO run;
  PERFORM graphile_worker.add_job('pipeline', json_build_object('runId', run), job_key => 'run:' || run);
  RETURN run;
END $$;
REVOKE ALL ON FUNCTION start_generation FROM PUBLIC;
GRANT EXECUTE ON FUNCTION start_generation TO shortlist_app;
