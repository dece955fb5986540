import type pg from "pg";

/** The role that requests work under: it sees and writes only the viewer's rows. */
export const APP_ROLE = "shortlist_app";
/** What the database's owner is a member of: row level security lets it pass, for pipelines and migrations. */
const PIPELINES_ROLE = "shortlist_pipelines";

/**
 * Creates the two roles if the cluster lacks them and makes the connected role a member of both. Roles belong to the
 * cluster, so no migration can hold them.
 * @throws with the statements for an administrator, when the connected role may not create them
 */
export async function ensureRoles(client: pg.ClientBase): Promise<void> {
  try {
    for (const role of [APP_ROLE, PIPELINES_ROLE]) {
      const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${role} NOLOGIN NOBYPASSRLS`);
      const member = await client
        .query<{ yes: boolean }>("SELECT pg_has_role(current_user, $1, 'SET') AS yes", [role])
        .catch(() =>
          // PostgreSQL 15 knows no SET option; there, a member may always SET ROLE.
          client.query<{ yes: boolean }>("SELECT pg_has_role(current_user, $1, 'MEMBER') AS yes", [role]),
        );
      if (!member.rows[0]?.yes) await client.query(`GRANT ${role} TO CURRENT_USER`);
      const inherits = await client.query<{ yes: boolean }>("SELECT pg_has_role(current_user, $1, 'USAGE') AS yes", [
        role,
      ]);
      if (role === PIPELINES_ROLE && !inherits.rows[0]?.yes)
        await client.query(`GRANT ${role} TO CURRENT_USER WITH INHERIT TRUE`);
    }
  } catch (error) {
    throw new Error(
      `The database's user may not set up the roles that row level security needs (${(error as Error).message}). Let an administrator run: ` +
        `CREATE ROLE ${APP_ROLE} NOLOGIN; CREATE ROLE ${PIPELINES_ROLE} NOLOGIN; GRANT ${APP_ROLE}, ${PIPELINES_ROLE} TO <the user of DATABASE_URL>;`,
      { cause: error },
    );
  }
}

/** Why row level security would not hold for requests, one sentence a problem; empty when it holds. */
export async function roleProblems(client: pg.ClientBase | pg.Pool): Promise<string[]> {
  const { rows } = await client.query<{ rolname: string; rolsuper: boolean; rolbypassrls: boolean }>(
    "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname IN ($1, current_user)",
    [APP_ROLE],
  );
  const problems = rows
    .filter((role) => role.rolsuper || role.rolbypassrls)
    .map(({ rolname, rolsuper }) =>
      rolname === APP_ROLE
        ? `The role ${APP_ROLE} ${rolsuper ? "is a superuser" : "has BYPASSRLS"}, so row level security does not hold: ALTER ROLE ${APP_ROLE} NOSUPERUSER NOBYPASSRLS.`
        : `DATABASE_URL connects as ${rolname}, which ${rolsuper ? "is a superuser" : "has BYPASSRLS"}: use an ordinary role that owns the database.`,
    );
  if (!rows.some(({ rolname }) => rolname === APP_ROLE))
    problems.push(`The role ${APP_ROLE} is missing: start the server once, or run npm run doctor after it.`);
  return problems;
}
