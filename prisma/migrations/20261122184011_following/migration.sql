-- AlterTable
ALTER TABLE "shortlists" ADD COLUMN     "corpus_version" BIGINT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "followers" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" BIGINT NOT NULL,

    CONSTRAINT "followers_pkey" PRIMARY KEY ("id")
);

-- From here on by hand: what schema.prisma has no words for.
ALTER TABLE followers ADD CONSTRAINT followers_one_row CHECK (id = 1);
GRANT SELECT, INSERT, UPDATE, DELETE ON followers TO shortlist_pipelines;

-- Whoever follows the jobs hears of every list that was made, the same as before or not.
CREATE FUNCTION notify_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('lists', NEW.user_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER shortlists_notify AFTER UPDATE OF revision ON shortlists FOR EACH ROW EXECUTE FUNCTION notify_list();
