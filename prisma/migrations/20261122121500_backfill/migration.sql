-- AlterTable
ALTER TABLE "search_requests" ADD COLUMN     "served_at" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "source_searches" ADD COLUMN     "paid_by" UUID,
ADD COLUMN     "requests" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "requests_saved" INTEGER NOT NULL DEFAULT 0;

-- Written by hand.

-- As before, but a search that a person goes on with stays the one it is: asked for since, and served at.
CREATE OR REPLACE FUNCTION set_searches(wanted jsonb) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  person uuid := viewer_id();
  asked integer;
BEGIN
  IF person IS NULL THEN
    RAISE EXCEPTION 'set_searches needs a viewer';
  END IF;
  IF jsonb_array_length(wanted) > 9 THEN
    RAISE EXCEPTION 'a person has at most 9 searches';
  END IF;
  WITH given AS (
    SELECT s.title, s.location, s."workArrangement" AS work_arrangement, s."employmentType" AS employment_type,
      s."experienceLevel" AS experience_level, s.industry
    FROM jsonb_to_recordset(wanted) AS s(title text, location text, "workArrangement" "WorkArrangement",
      "employmentType" "EmploymentType", "experienceLevel" "ExperienceLevel", industry text)
  )
  -- In one order everywhere, so that two people at once do not wait for each other in a ring.
  INSERT INTO search_combinations (title, location, work_arrangement, employment_type, experience_level, industry)
    SELECT DISTINCT * FROM given ORDER BY title, location, work_arrangement, employment_type, experience_level, industry
    ON CONFLICT DO NOTHING;
  WITH asked_for AS (
    SELECT c.id, min(w.place) AS place
    FROM jsonb_array_elements(wanted) WITH ORDINALITY AS w(search, place)
    JOIN search_combinations c ON c.title = search->>'title'
      AND c.location IS NOT DISTINCT FROM search->>'location'
      AND c.work_arrangement::text IS NOT DISTINCT FROM search->>'workArrangement'
      AND c.employment_type::text IS NOT DISTINCT FROM search->>'employmentType'
      AND c.experience_level::text IS NOT DISTINCT FROM search->>'experienceLevel'
      AND c.industry IS NOT DISTINCT FROM search->>'industry'
    GROUP BY c.id
  ), dropped AS (
    DELETE FROM search_requests WHERE user_id = person AND combination_id NOT IN (SELECT id FROM asked_for)
  )
  INSERT INTO search_requests (user_id, combination_id, rank) SELECT person, id, place FROM asked_for
    ON CONFLICT (user_id, combination_id) DO UPDATE SET rank = excluded.rank;
  GET DIAGNOSTICS asked = ROW_COUNT;
  RETURN asked;
END $$;

-- Queues a backfill for the viewer, in the request's own transaction, where a search of theirs was not yet served. One
-- that waits already will see what was written before this; one that runs is followed by another.
CREATE FUNCTION start_backfill() RETURNS uuid
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  person uuid := viewer_id();
  run uuid;
BEGIN
  IF person IS NULL THEN
    RAISE EXCEPTION 'start_backfill needs a viewer';
  END IF;
  IF NOT EXISTS (SELECT FROM search_requests WHERE user_id = person AND served_at IS NULL) THEN
    RETURN NULL;
  END IF;
  INSERT INTO pipeline_runs (name, subject, user_id, trigger, requested_by_id)
    VALUES ('BACKFILL', person::text, person, 'EVENT', person)
    ON CONFLICT (name, subject) WHERE status = 'QUEUED' DO UPDATE SET requested_by_id = excluded.requested_by_id
    RETURNING id INTO run;
  PERFORM graphile_worker.add_job('backfill', json_build_object('runId', run), job_key => 'run:' || run);
  RETURN run;
END $$;
REVOKE ALL ON FUNCTION start_backfill FROM PUBLIC;
GRANT EXECUTE ON FUNCTION start_backfill TO shortlist_app;

-- A collection writes of most listings only when they were seen, which no index holds: with room on its page such a row
-- is written without touching an index.
ALTER TABLE listings SET (fillfactor = 50);
