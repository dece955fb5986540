const EARLIEST = Date.UTC(1990, 0, 1);
const DAY_MS = 86_400_000;

/** The first letters of the months' names in English, German, French, Spanish, Portuguese and Dutch, without accents. */
const MONTHS = [
  /^(?:jan|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|mae|maa)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];
const AGO =
  /^(?:posted |reposted |veroffentlicht |publie )?(?:vor |il y a |hace |ha )?(?:(\d{1,3})\+?|an?|one|einem|einer|un|une|una|um|uma|een) ?(min|hour|h\b|stunde|heure|hora|uur|day|d\b|tag|jour|dia|dag|week|w\b|woche|semaine|semana|weken|month|mo\b|monat|mois|mes|maand)\w*(?: (?:ago|geleden|atras))?$/;
const UNIT_DAYS: [RegExp, number][] = [
  [/^(?:min|hour|h$|stunde|heure|hora|uur)/, 0],
  [/^(?:day|d$|tag|jour|dia|dag)/, 1],
  [/^w|^sem/, 7],
  [/^m/, 30],
];
const DAY_WORDS: [RegExp, number][] = [
  [/^(?:posted )?(?:today|just (?:posted|now)|new|heute|aujourd'hui|hoy|hoje|vandaag)$/, 0],
  [/^(?:posted )?(?:yesterday|gestern|hier|ayer|ontem|gisteren)$/, 1],
];

/**
 * An instant from what sources write: ISO 8601 (without a zone: UTC), "2014-08", "2013", "20260627", seconds or
 * milliseconds since 1970 (also as text), "27.06.2026", "27-06-2026", "Mon, 02 Nov 2026 10:00:00 GMT", "Jun 27, 2026",
 * "27. Juni 2026", "3 days ago", "vor 3 Tagen", "gestern". Null for what cannot be told, for "03/04/2026" (which of
 * both is the month?), and before 1990.
 */
export function parseInstant(value: string | number | Date | null | undefined, now: Date): Date | null {
  if (value === null || value === undefined || value === "") return null;
  if (value instanceof Date) return checked(value.getTime());
  if (typeof value === "number") return fromEpoch(value);
  const text = value.trim().slice(0, 60);
  const packed = /^(19[9]\d|20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (packed) return fromParts(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  if (/^\d{9,}(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text);
  if (iso) return fromParts(Number(iso[1]), Number(iso[2] ?? 1), Number(iso[3] ?? 1));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  if (dotted) return fromParts(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T,]+\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i.exec(text);
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    if (first > 12) return fromParts(year, second, first);
    return second > 12 || first === second ? fromParts(year, first, second) : null;
  }
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) {
    const zoned = /(?:Z|[+-]\d{2}(?::?\d{2})?|\bUTC|\bGMT)$/i.test(text);
    const whole = text
      .replace(" ", "T")
      .replace(/ ?(?:UTC|GMT)$/i, "Z")
      .replace(/([+-]\d{2})$/, "$1:00")
      .replace(/ ([+-])/, "$1");
    return checked(Date.parse(zoned ? whole : `${whole}Z`));
  }
  if (/^(?:[a-z]{3,9},? )?(?:\d{1,2} [a-z]{3,9}\.?,? \d{4}|[a-z]{3,9}\.? \d{1,2},? \d{4}) \d/i.test(text)) {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2}|\b[A-Z]{3})$/.test(text);
    return checked(Date.parse(zoned ? text : `${text} UTC`));
  }
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return fromWords(folded) ?? fromAgo(folded, now);
}

/** "27 June 2026", "Jun 27th, 2026", "27. Juni 2026", "27 de junio de 2026", "June 2026". */
function fromWords(text: string): Date | null {
  const match =
    /^(?:[a-z]{2,10}\.?,? )?(?:(\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de |of )?([a-z]{3,10})\.?,?(?: de)? (\d{4})|([a-z]{3,10})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4}))$/.exec(
      text,
    );
  if (!match) return null;
  const month = MONTHS.findIndex((pattern) => pattern.test(match[2] ?? match[4] ?? ""));
  return month < 0 ? null : fromParts(Number(match[3] ?? match[6]), month + 1, Number(match[1] ?? match[5] ?? 1));
}

function fromAgo(text: string, now: Date): Date | null {
  const word = DAY_WORDS.find(([pattern]) => pattern.test(text));
  if (word) return checked(now.getTime() - word[1] * DAY_MS);
  const ago = AGO.exec(text);
  if (!ago) return null;
  const days = UNIT_DAYS.find(([unit]) => unit.test(ago[2] ?? ""))?.[1] ?? 0;
  const count = Number(ago[1] ?? 1);
  const isMinutes = /^min/.test(ago[2] ?? "");
  return checked(now.getTime() - count * (days * DAY_MS || (isMinutes ? DAY_MS / 1_440 : DAY_MS / 24)));
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
