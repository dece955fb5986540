const DEGREES: [string, RegExp][] = [
  [
    "High school",
    /\bhigh[- ]school (?:diploma|degree|graduate|education)|\bGED\b|\bsecondary school (?:diploma|certificate)|\bensino médio\b|\babitur\b/i,
  ],
  ["Associate degree", /\bassociate(?:['’]?s)? degree|\bassociates? in (?:arts|science)/i],
  [
    "Bachelor's degree",
    /\bbachelor(?:['’]?s)?\b|\bB\.?Sc?\.? ?(?:\/|or|degree|in\b)|\bB\.?A\.? ?(?:\/ ?B\.?S|degree|in\b)|\bBEng\b|\bundergraduate degree|\bbacharel|\bensino superior completo|\blicence (?:en|professionnelle)\b/i,
  ],
  [
    "Master's degree",
    /\bmaster['’]s\b|\bmasters? degree|\bmaster (?:of|in) (?:science|arts|business|engineering|computer|public|social|education)|\bM\.?Sc\b|\bMBA\b|\b(?:BS|B\.S\.|BA|B\.A\.)(?: ?\/ ?| or )M\.?[SA]\.?\b|\bmestrado\b|\bmasterabschluss|\bmaster 2\b/i,
  ],
  ["Doctorate", /\bph\.? ?d\b|\bdoctora(?:te|l)\b(?! (?:training|student|trainee))|\bpromotion in\b|\bdoutorado\b/i],
];

/** Degrees that a posting asks for or names, lowest first. */
export function findEducation(stated: readonly string[], text: string): string[] {
  const from = stated.length ? stated.join("\n") : text;
  const found = DEGREES.filter(([, pattern]) => pattern.test(from)).map(([name]) => name);
  return found.length || !stated.length ? found : [...stated];
}
