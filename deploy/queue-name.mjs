import { hostname } from "node:os";

/** What the queue's connections of this container are called in pg_stat_activity, which keeps 63 bytes of a name. */
export function queueName() {
  return `shortlist queue ${hostname()}`.slice(0, 63);
}
