-- A burst of events is told in a few notifications; one of 8,000 bytes or more is refused, and an id with its quotation marks has 40.
DROP TRIGGER shortlist_events_notify ON shortlist_events;
CREATE OR REPLACE FUNCTION notify_shortlist() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE told text;
BEGIN
  FOR told IN
    SELECT json_build_object('people', json_agg(user_id)) FROM (
      SELECT user_id, (row_number() OVER () - 1) / 180 AS part FROM (SELECT DISTINCT user_id FROM appended) AS people) AS parts GROUP BY part
  LOOP
    PERFORM pg_notify('shortlist', told);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER shortlist_events_notify AFTER INSERT ON shortlist_events
  REFERENCING NEW TABLE AS appended FOR EACH STATEMENT EXECUTE FUNCTION notify_shortlist();
