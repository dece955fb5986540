import type { Client } from "pg";

/**
 * Drops a database, ending what this role still has open there. Not WITH (FORCE), which an ordinary role is refused
 * when autovacuum, a superuser's process, happens to be at work there; a plain drop asks autovacuum to go, and waits.
 */
export async function dropDatabase(admin: Client, name: string): Promise<void> {
  await admin.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user",
    [name],
  );
  await admin.query(`DROP DATABASE ${name}`);
}
