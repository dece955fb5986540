import { type Logger, pino } from "pino";

export type Log = Logger;

/** One JSON line per entry on standard output. `level` is a pino level name, `silent` for none. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}
