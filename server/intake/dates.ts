const EARLIEST = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;

/**
 * An instant from what sources write: ISO 8601 (without a zone: UTC), "2014-08", "2013", seconds or milliseconds since
 * 1970 (also as text), "27.06.2026", "Mon, 02 Nov 2026 10:00:00 GMT", "Jun 27, 2026", "3 days ago".
 * Null for what cannot be told, for "03/04/2026" (which of both is the month?), and before 1990.
 */
export function parseInstant(value: string | number | Date | null | undefined, now: Date): Date | null {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return checked(value.getTime());
  if (typeof value === "number") return fromEpoch(value);
  const text = value.trim();
  if (/^\d{9,}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return fromParts(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    if (first > 12) return fromParts(year, second, first);
    return second > 12 || first === second ? fromParts(year, first, second) : null;
  }
  const ago = /^(?:posted |vor )?(\d{1,3})\+? (hour|day|week|month|stunde|tag|woche|monat)\w* ?(?:ago)?$/i.exec(text);
  if (ago) {
    const unit = (ago[2] ?? "").toLowerCase();
    const days = /^(?:hour|stunde)/.test(unit) ? 1 / 24 : /^(?:day|tag)/.test(unit) ? 1 : /^w/.test(unit) ? 7 : 30;
    return checked(now.getTime() - Number(ago[1]) * days * DAY_MS);
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2}|\bUTC|\bGMT)$/i.test(text);
    return checked(Date.parse(zoned ? text : `${text.replace(" ", "T")}Z`));
  }
  if (/^(?:[a-z]{3,9},? )?(?:\d{1,2} [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4})/i.test(text)) {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2}|\b[A-Z]{3})$/.test(text);
    return checked(Date.parse(zoned ? text : `${text} UTC`));
  }
  return null;
}

function fromEpoch(value: number): Date | null {
  // Seconds reach 1e11 only in the year 5138; milliseconds passed it in 1973.
  return checked(value < 1e11 ? value * 1000 : value);
}

function fromParts(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? checked(date.getTime()) : null;
}

function checked(milliseconds: number): Date | null {
  return milliseconds >= EARLIEST && milliseconds < Date.UTC(2200, 0, 1) ? new Date(milliseconds) : null;
}
