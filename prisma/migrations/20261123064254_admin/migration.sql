-- CreateIndex
CREATE INDEX "users_created_at_id_idx" ON "users"("created_at" DESC, "id");

-- From here on by hand: what schema.prisma has no words for.

-- Sessions outlive a change of their person's role; whoever remembers the old role is told to look again.
CREATE FUNCTION notify_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shortlist', json_build_object('role', NEW.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER users_notify_role AFTER UPDATE OF role ON users
  FOR EACH ROW WHEN (OLD.role <> NEW.role) EXECUTE FUNCTION notify_role();

-- The database's clock is the one that all processes share. Who writes known_at too knows better.
CREATE FUNCTION note_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.known_at = OLD.known_at THEN
    NEW.known_at := clock_timestamp();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER pipelines_known_at BEFORE UPDATE ON pipelines
  FOR EACH ROW WHEN ((OLD.enabled, OLD.schedule, OLD.timezone) IS DISTINCT FROM (NEW.enabled, NEW.schedule, NEW.timezone))
  EXECUTE FUNCTION note_plan();

CREATE FUNCTION notify_pipeline() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('shortlist', json_build_object('pipeline', coalesce(NEW.name, OLD.name))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER pipelines_notify AFTER INSERT OR UPDATE OR DELETE ON pipelines FOR EACH ROW EXECUTE FUNCTION notify_pipeline();
