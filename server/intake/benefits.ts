import { ABOUT_WORK, BENEFITS, OFFERING } from "./benefit-words.data.ts";

/** What `findBenefits` calls them. */
export const BENEFIT_NAMES: readonly string[] = BENEFITS.map(([name]) => name);

const LONG_LINE = 400;
/** So many different benefits in one line are a list of them, whatever else it says. */
const A_LIST = 3;
/** A line without any of these names no benefit. Plain words first, one behind the other: so they are found faster. */
const HINT =
  /insur|health|medic|dental|odonto|vision|disab|401|403|pension|retire|RRSP|PTO|vacation|vacac|leave|holiday|urlaub|férias|congés|sick|equity|stock|share|RSU|bonus|bônus|reloc|flex|gym|fitness|lunch|snack|meal|food|refei|stipend|budget|tuition|training|child|creche|nursery|wagen|bike|cycle|commut|parking|transit|transporte|wellness|wellbeing|discount|volunteer|sabbat|birthday|anivers|laptop|macbook|hardware|plano|seguro|mutuelle|ticket|vorsorge|gleitzeit|\bcar\b|rad\b|\bdog|pets?\b/gi;

/**
 * What the employer offers, by one list of names ("Health insurance", "Paid time off", …): from the source's own
 * field, the section on benefits, lines that offer something, and lines that list several. A line about the work (an
 * insurance clerk's claims, a product for customers) offers nothing. Words of the source's field that the list does
 * not know stay as they are.
 */
export function findBenefits(stated: readonly string[], section: string | null, description: string): string[] {
  const offered = (section ?? "").split("\n").filter((line) => !ABOUT_WORK.test(line));
  const found = new Set(stated.flatMap(namesIn));
  for (const line of parts(description)) {
    const hints = line.match(HINT);
    if (!hints) continue;
    if (OFFERING.test(line) && !ABOUT_WORK.test(line)) offered.push(line);
    else if (hints.length >= A_LIST) {
      const names = namesIn(line);
      if (names.length >= A_LIST) for (const name of names) found.add(name);
    }
  }
  if (offered.length) for (const name of namesIn(offered.join("\n"))) found.add(name);
  const known = stated.filter((word) => namesIn(word).length === 0);
  const inOrder = BENEFITS.map(([name]) => name).filter((name) => found.has(name));
  return [...new Set([...inOrder, ...known.map((word) => word.trim()).filter((word) => word && word.length <= 80)])];
}

function namesIn(text: string): string[] {
  return BENEFITS.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/** Lines; of a text on one line its sentences. */
function parts(text: string): string[] {
  return text.split("\n").flatMap((line) => (line.length > LONG_LINE ? line.split(/(?<=[.;!])\s/) : [line]));
}
