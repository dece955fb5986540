/** What is thrown where a database that is away kept something from being done: later it may go well. */
export class DatabaseAway extends Error {
  constructor(cause: string) {
    super(`The database was away: ${cause}`);
    this.name = "DatabaseAway";
  }
}

/** Codes of PostgreSQL (its errcodes.txt) and of Node for a connection that is not had, or is lost. */
const AWAY = /^(08...|57P0[1-5]|53300|25P03|ECONN\w+|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;
/** pg's own errors have no code. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|timeout e(xceeded|xpired)|Client was closed)/;

/** Whether something failed because the database is not there, or not ready; not because of what it was asked. */
export function isAway(error: unknown): boolean {
  if (error instanceof DatabaseAway) return true;
  if (error instanceof AggregateError) return error.errors.some(isAway);
  const { code, message } = error as { code?: unknown; message?: unknown };
  return AWAY.test(String(code)) || LOST.test(String(message));
}
