/** Months in English, German, French, Spanish, Portuguese, Italian and Dutch. */
export const MONTH =
  "(?:jan(?:uary|uar|uari|vier|v|eiro)?|j[äa]nner|ene(?:ro)?|gen(?:naio)?|feb(?:ruary|ruar|ruari|rero|braio|r)?|f[ée]v(?:rier|r|ereiro)?|mar(?:ch|s|zo|[çc]o)?|m[äa]rz|maart|mrt|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|ma[iy]o?|mei|maggio|june?|jun[ih]o?|juin|giugno|july?|jul[ih]o?|juil(?:let)?|luglio|aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?|sep(?:t(?:ember|embre|iembre)?)?|set(?:embro|tembre)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|ott(?:obre)?|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:iembre|embre)?)";

const YEAR = "(?:19|20)\\d\\d";
const DAY = "\\d{1,2}(?:st|nd|rd|th|er|o|\\.)?";
const JOIN = "[ ./,-]{0,3}(?:of |de |del |d')?";

/** A day with month and year, in whatever order. Needs the flags i and u. */
export const FULL_DATE = [
  `${DAY}${JOIN}\\p{L}{0,3}?${MONTH}\\.?${JOIN}(?:${YEAR}|'?\\d\\d)(?!\\d)`,
  `${MONTH}\\.? ?${DAY}[ ,]{1,3}${YEAR}`,
  `${YEAR}[ ./-]{1,2}${MONTH}[ ./-]{1,2}\\d{1,2}`,
  `${YEAR} ?[./-] ?\\d{1,2} ?[./-] ?\\d{1,2}(?!\\d)`,
  `\\d{1,2} ?[./-] ?\\d{1,2} ?[./-] ?(?:${YEAR}|\\d\\d)(?!\\d)`,
  `\\d{1,2} \\d{1,2} ${YEAR}`,
].join("|");

/** The same, or a month with its year, or a year. */
export const ANY_DATE = `${FULL_DATE}|${MONTH}\\.?,? (?:de |del )?${YEAR}|\\d{1,2}/${YEAR}|${YEAR}`;
