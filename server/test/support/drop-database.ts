import type { Client } from "pg";

/**
 * Drops a database, ending what this role still has open there. Not WITH (FORCE), which an ordinary role is refused
 * when autovacuum, a superuser's process, happens to be at work there; a plain drop asks autovacuum to go, and waits.
 */
export async function dropDatabase(admin: Client, name: string): Promise<void> {
  const open = "FROM pg_stat_activity WHERE datname = $1 AND usename = current_user";
  // Pools say that they have ended while their connections are still closing. Ended from here, one of those would fail
  // in a process where nobody listens to it any more.
  const deadline = Date.now() + 500;
  while (Date.now() < deadline && (await admin.query(`SELECT ${open}`, [name])).rowCount);
  await admin.query(`SELECT pg_terminate_backend(pid, 5000) ${open}`, [name]);
  await admin.query(`DROP DATABASE ${name}`);
}
