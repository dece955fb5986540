-- AlterTable
ALTER TABLE "applications" ADD COLUMN     "strategy" TEXT;

-- AlterTable
ALTER TABLE "dismissals" ADD COLUMN     "company" TEXT,
ADD COLUMN     "field" TEXT,
ADD COLUMN     "job_function" TEXT,
ADD COLUMN     "strategy" TEXT;

-- AlterTable
ALTER TABLE "saved_jobs" ADD COLUMN     "strategy" TEXT;

-- CreateTable
CREATE TABLE "ratings" (
    "user_id" UUID NOT NULL,
    "job_id" INTEGER NOT NULL,
    "rating" "Rating" NOT NULL,
    "rated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "job_function" TEXT,
    "field" TEXT,
    "company" TEXT,
    "strategy" TEXT,

    CONSTRAINT "ratings_pkey" PRIMARY KEY ("user_id","job_id")
);

-- CreateTable
CREATE TABLE "strategy_tallies" (
    "user_id" UUID NOT NULL,
    "strategy" TEXT NOT NULL,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "saved" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "strategy_tallies_pkey" PRIMARY KEY ("user_id","strategy")
);

-- AddForeignKey
ALTER TABLE "ratings" ADD CONSTRAINT "ratings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy_tallies" ADD CONSTRAINT "strategy_tallies_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- From here on by hand: what schema.prisma has no words for.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ratings', 'strategy_tallies'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY pipelines ON %I TO shortlist_pipelines USING (true) WITH CHECK (true)', name);
    EXECUTE format('CREATE POLICY viewer ON %I TO shortlist_app USING (user_id = (SELECT viewer_id())) WITH CHECK (user_id = (SELECT viewer_id()))',
      name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON ratings, strategy_tallies TO shortlist_pipelines;
GRANT SELECT, INSERT, UPDATE, DELETE ON ratings TO shortlist_app;
GRANT SELECT, INSERT, UPDATE ON strategy_tallies TO shortlist_app;

-- Dismissals outlive their jobs: those that are there learn what they were about, as far as it is still known.
UPDATE dismissals SET job_function = jobs.job_function, field = jobs.field, company = companies.name
  FROM jobs LEFT JOIN companies ON companies.id = jobs.company_id WHERE jobs.id = dismissals.job_id;

-- Which strategy had recommended the job when somebody did something with it: the list is another one soon after.
CREATE FUNCTION note_strategy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.strategy := coalesce(NEW.strategy,
    (SELECT r.strategy FROM recommendations r WHERE r.user_id = NEW.user_id AND r.job_id = NEW.job_id));
  RETURN NEW;
END $$;
CREATE TRIGGER saved_jobs_strategy BEFORE INSERT ON saved_jobs FOR EACH ROW EXECUTE FUNCTION note_strategy();
CREATE TRIGGER applications_strategy BEFORE INSERT ON applications FOR EACH ROW EXECUTE FUNCTION note_strategy();
CREATE TRIGGER dismissals_strategy BEFORE INSERT ON dismissals FOR EACH ROW EXECUTE FUNCTION note_strategy();
CREATE TRIGGER ratings_strategy BEFORE INSERT ON ratings FOR EACH ROW EXECUTE FUNCTION note_strategy();

-- What it was about: the job may be deleted.
CREATE FUNCTION note_subject() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT j.job_function, j.field, c.name INTO NEW.job_function, NEW.field, NEW.company
    FROM jobs j LEFT JOIN companies c ON c.id = j.company_id WHERE j.id = NEW.job_id;
  RETURN NEW;
END $$;
CREATE TRIGGER dismissals_subject BEFORE INSERT ON dismissals FOR EACH ROW EXECUTE FUNCTION note_subject();
CREATE TRIGGER ratings_subject BEFORE INSERT ON ratings FOR EACH ROW EXECUTE FUNCTION note_subject();

-- The copy that lists are read from.
CREATE FUNCTION copy_rating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE recommendations SET rating = NULL WHERE user_id = OLD.user_id AND job_id = OLD.job_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE recommendations SET rating = NEW.rating WHERE user_id = NEW.user_id AND job_id = NEW.job_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ratings_copy AFTER INSERT OR UPDATE OR DELETE ON ratings FOR EACH ROW EXECUTE FUNCTION copy_rating();
