-- AlterTable
ALTER TABLE "jobs" ADD COLUMN     "address" TEXT,
ADD COLUMN     "field" TEXT,
ADD COLUMN     "job_function" TEXT,
ADD COLUMN     "kin_key" TEXT,
ADD COLUMN     "latitudes" REAL[] DEFAULT ARRAY[]::REAL[],
ADD COLUMN     "longitudes" REAL[] DEFAULT ARRAY[]::REAL[],
ADD COLUMN     "preferred_skills" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "seniority" TEXT;

-- AlterTable
ALTER TABLE "profiles" ADD COLUMN     "certificates" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "jobs_kin_key_idx" ON "jobs"("kin_key");

-- CreateIndex
CREATE INDEX "jobs_cities_idx" ON "jobs" USING GIN ("cities");

-- CreateIndex
CREATE INDEX "jobs_regions_idx" ON "jobs" USING GIN ("regions");

-- CreateIndex
CREATE INDEX "jobs_countries_idx" ON "jobs" USING GIN ("countries");

-- CreateTable
CREATE TABLE "taxonomy_files" (
    "name" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "taxonomy_files_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "taxonomy_entries" (
    "id" SERIAL NOT NULL,
    "file" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "line" TEXT NOT NULL,

    CONSTRAINT "taxonomy_entries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "taxonomy_entries_file_idx" ON "taxonomy_entries"("file");

-- AddForeignKey
ALTER TABLE "taxonomy_entries" ADD CONSTRAINT "taxonomy_entries_file_fkey" FOREIGN KEY ("file") REFERENCES "taxonomy_files"("name") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand.

-- Jobs whose place is not known to its town are looked for in their words; those of one town, and of several, by distance.
CREATE INDEX jobs_unread_place_idx ON jobs (id) WHERE cities = '{}' AND locations <> '{}';
CREATE INDEX jobs_coordinates_idx ON jobs ((latitudes[1]), (longitudes[1]));
CREATE INDEX jobs_many_places_idx ON jobs (id) WHERE cardinality(latitudes) > 1;

-- New tables are not covered by the grants made before.
GRANT SELECT, INSERT, UPDATE, DELETE ON taxonomy_files, taxonomy_entries TO shortlist_pipelines;
GRANT USAGE ON SEQUENCE taxonomy_entries_id_seq TO shortlist_pipelines;

-- The searches that a person's profile asks for, best first, in place of those before. Normalised by the caller, so
-- that people who look for the same thing share a row; a row outlives its askers, because it says what was fetched.
CREATE FUNCTION set_searches(wanted jsonb) RETURNS integer
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
  DELETE FROM search_requests WHERE user_id = person;
  INSERT INTO search_requests (user_id, combination_id, rank)
    SELECT person, c.id, min(w.place)
    FROM jsonb_array_elements(wanted) WITH ORDINALITY AS w(search, place)
    JOIN search_combinations c ON c.title = search->>'title'
      AND c.location IS NOT DISTINCT FROM search->>'location'
      AND c.work_arrangement::text IS NOT DISTINCT FROM search->>'workArrangement'
      AND c.employment_type::text IS NOT DISTINCT FROM search->>'employmentType'
      AND c.experience_level::text IS NOT DISTINCT FROM search->>'experienceLevel'
      AND c.industry IS NOT DISTINCT FROM search->>'industry'
    GROUP BY c.id;
  GET DIAGNOSTICS asked = ROW_COUNT;
  RETURN asked;
END $$;
REVOKE ALL ON FUNCTION set_searches FROM PUBLIC;
GRANT EXECUTE ON FUNCTION set_searches TO shortlist_app;
