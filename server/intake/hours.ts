const NUMBER = "(\\d{1,2}(?:[.,]\\d{1,2})?)";
const HOUR = "(?:hours?|hrs?|h|std\\.?|stunden|heures|horas|uur|uren)";
const WEEK =
  "(?:(?:per|a|an|/|each|every|pro|die|in der|je|par|por|a la|à la|na|in de)\\s?(?:week|wk|woche|semaine|semana)\\b|/\\s?(?:week|wk|woche|semaine|semana)\\b|pw\\b|p\\.\\s?w\\b|p/w\\b|pwk\\b|weekly\\b|wöchentlich|hebdo\\w*|semana(?:l|is|les)\\b)";
/** "37.5 hours per week", "35h/semaine", "32 - 40 uur per week". */
const BY_WEEK = new RegExp(
  `(?<!\\d[.,:–-]?|-)${NUMBER}(?:\\s?${HOUR})?(?:\\s?(?:-|–|to|or|bis|à|a|tot|und|&|ou|o|of)\\s?${NUMBER})?\\s?-?${HOUR}(?: (?<minutes>15|30|45) min(?:ute)?s?)?[\\s(]{0,2}${WEEK}`,
  "gi",
);
/** "Hours: 37.5", "Weekly hours - 30", "Wochenstunden: 38,5", "38,5 Wochenstunden", "40-Stunden-Woche", "36-urige werkweek". */
const LABELLED = new RegExp(
  `\\b(?:(?:working |weekly |contracted |contract |core )?hours(?: of work| per week| pw| a week)?|hours per week|wochenstunden|wochenarbeitszeit|wekelijkse uren|carga horária|durée hebdomadaire)\\s?[:=–-]\\s?(?:full[- ]time|part[- ]time|vollzeit|teilzeit)?[\\s,:(–-]{0,3}${NUMBER}(?![\\d:.]|\\s?(?:[ap]\\.?m\\b|-|–|to |days?|%))(?:\\s?${HOUR}\\b)?(?! ?(?:a|per|/) ?(?:day|month|year))|${NUMBER}\\s?(?:wochenstunden|std\\.?-?woche|stunden-?woche|hour (?:working )?week|-?urige (?:werk)?week)\\b|${NUMBER}-(?:hour|stunden|uren)-(?:week|woche)`,
  "gi",
);
/** "Full time - 37.5 hours", "part-time (22.5 hours)". */
const WITH_TYPE = new RegExp(
  `\\b(?:full|part)[- ]?time[\\s,:(–-]{1,4}${NUMBER}\\s?(?:hours|hrs)\\b(?! ?(?:a|per|/) ?(?:day|month|year|shift))`,
  "gi",
);
/** Cheap: a text without any of these tells no hours. */
const HINT =
  /\d ?-?(?:h(?:ours?|rs?|pw)?|std|stunden|heures|horas|uur|uren)\b|hours|wochen|urige|horária|hebdomadaire|wekelijkse/i;
const BY_DAY = new RegExp(
  `${NUMBER}\\s?(?:${HOUR})\\s?(?:per|a|/|pro|am|par|por)\\s?(?:day|tag|jour|dia|día|dag)\\b[^.\\n]{0,40}?\\b(?:(?:5|five) days|mon(?:day)?s? ?(?:-|–|to|through) ?fri)`,
  "gi",
);
/** Hours that are not the job's: limits, services, treatment, study, overtime. */
const OTHER =
  /\b(?:up to|maximum(?: of)?|max\.?|minimum(?: of)?|min\.?|at least|more than|over|less than|under|fewer than|exceed(?:ing)?|bis zu|mindestens|extra|additional|overtime|over-time|open|opening|therapy|rehabilitation|programme of|study|studying|lectures?|teach(?:ing)?|class(?:es)?|sav(?:e|ed|ing)|spend|supervision|contact|volunteer(?:ing)?|equivalent to|based on(?: an?)?|on call)\s*(?:an? |about |approximately |around |of )?$/i;

/**
 * Hours a week, rounded: as the source says, or the one figure that the text gives; of a narrow range ("37.5-40") the
 * larger. Null where it gives several, or only a limit.
 */
export function findWorkingHours(stated: number | null | undefined, text: string): number | null {
  if (typeof stated === "number" && stated >= 1 && stated <= 80) return Math.round(stated);
  if (!HINT.test(text)) return null;
  const found = new Set<number>();
  for (const pattern of [BY_WEEK, LABELLED, WITH_TYPE]) {
    for (const match of text.matchAll(pattern)) {
      const minutes = Number(match.groups?.minutes ?? 0) / 60;
      const figures = match.slice(1, 5).flatMap((figure) => (figure ? [Number(figure.replace(",", "."))] : []));
      const [one = 0, second = one] = minutes ? [(figures[0] ?? 0) + minutes] : figures;
      // "Band 3 – 37.5 hours": a small figure before a dash is another thing.
      const first = one < 8 && second >= 15 ? second : one;
      const before = text.slice(Math.max(0, match.index - 30), match.index);
      if (OTHER.test(before) || first < 4 || second > 60 || Math.abs(second - first) > 5) continue;
      found.add(Math.round(Math.max(first, second)));
    }
  }
  if (found.size === 0) {
    for (const match of text.matchAll(BY_DAY)) {
      const hours = Number((match[1] ?? "").replace(",", ".")) * 5;
      if (hours >= 20 && hours <= 60) found.add(Math.round(hours));
    }
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}
