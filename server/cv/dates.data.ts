/** Months as they are written in English, German, French, Spanish, Portuguese and Dutch, January first: sources of one regular expression. */
export const MONTH_NAMES: readonly string[] = [
  "jan(?:uary|uar|uari|vier|v|eiro)?|jän(?:ner)?|ene(?:ro)?",
  "feb(?:ruary|ruar|ruari|rero|r)?|f[ée]v(?:rier|r|ereiro)?",
  "mar(?:ch|s|zo|[çc]o)?|mär(?:z)?|maart|mrt|mrz",
  "apr(?:il)?|avr(?:il)?|abr(?:il)?",
  "ma[iy]o?|mei",
  "june?|jun[ih]o?|juin",
  "july?|jul[ih]o?|juil(?:let)?",
  "aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?",
  "sep(?:t(?:ember|embre|iembre)?)?|set(?:embro|iembre)?",
  "o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?",
  "nov(?:ember|embre|iembre|embro)?",
  "de[cz](?:ember|embre|embro)?|déc(?:embre)?|dic(?:iembre)?",
];

/** Seasons and the month they begin with, January being 0; a winter is named for the year it ends in. */
export const SEASONS: readonly [string, number][] = [
  ["winter|hiver|invierno|inverno", 0],
  ["spring|frühjahr|frühling|printemps|primavera|voorjaar|lente", 2],
  ["summer|sommer|été|verano|verão|zomer", 5],
  ["fall|autumn|herbst|automne|otoño|outono|herfst|najaar", 8],
];

/** What stands for the day of reading. */
export const NOW_WORDS =
  "present(?: day| time)?|(?:till |until )?present|current(?:ly)?(?: working)?|(?:till |until )?now|today|ongoing|till date|to date|date|heute|aktuell|jetzt|dato|laufend|pr[ée]sent|aujourd['’]hui|[àa] ce jour|ce jour|maintenant|actuel(?:lement)?|en cours|(?:la )?actualidad|actual(?:mente)?|presente|hoy|(?:o )?presente|atual(?:mente)?|o momento|hoje|heden|(?:tot )?nu";
