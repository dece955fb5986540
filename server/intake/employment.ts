import { FIELD_WORDS, TYPE_LABEL, TYPE_LINE, TYPE_SENTENCE, TYPE_WORDS } from "./employment-words.data.ts";
import type { EmploymentType } from "./job-record.ts";

export interface Employment {
  employmentTypes: EmploymentType[];
  isInternship: boolean;
}

const OTHERS_INTERNS = /\binterns\b/i;
const INTERN_TITLE =
  /\b(?:intern(?:ship)?|internee|trainee ?ship)\b(?! (?:program(?:me)?|co-?ordinator|manager|supervisor|recruit|medicine))|praktik(?:um\b|ant)|\bestágio|\bestagi[aá]ri|\bstagiaire\b|\btirocinio\b|\bbecari[oa]\b|^stage\b(?! (?:manager|hand|crew|tech|direct|light|door|actor))|\(stage\)|\b(?:afstudeer|meewerk)stage\b|\bstage (?:de fin|développ|ingénieur|assistant|en )/i;
/** "CDI" and "PJ" have other meanings, "CLT" is an airport: they count among French and Portuguese words. */
const FRENCH = /\b(?:poste|contrat|salaire|télétravail|vous|nous|entreprise)\b/i;
const PORTUGUESE = /\b(?:vaga|contratação|benefícios|você|remoto|empresa|salário)\b/i;
/** Degree of a Swiss post: "80-100%", "Pensum 60 %". */
const DEGREE =
  /(?:\bpensum|taux d['’]activité|\(|\b(?:w\/m\/d|m\/w\/d|h\/f|f\/h)\)?,?)\s?:?\s?(\d{2,3})\s?%?(?:\s?(?:-|–|bis|à)\s?(\d{2,3}))?\s?%/i;
const LONGEST_LINE = 60;
const ALL = new Set<EmploymentType>(TYPE_WORDS.map(([type]) => type));
const FULL_OR_PART = new Set<EmploymentType>(["FULL_TIME", "PART_TIME"]);

/**
 * Kinds of employment: the source's words, else the title's, else those of a labelled line ("Job type: …"), a line
 * that names nothing else, or a sure sentence ("this is a full-time position"). A permanent post is full-time only
 * where that is said. A headline for several roles that also takes interns is no internship.
 */
export function findEmployment(stated: readonly string[], title: string, description: string): Employment {
  const fromField = new Set(stated.flatMap((word) => [...read(word, TYPE_WORDS), ...read(word.trim(), FIELD_WORDS)]));
  if (fromField.size > 1) fromField.delete("OTHER");
  const internTitle = INTERN_TITLE.test(title) && !OTHERS_INTERNS.test(title) && !/\bfull[- ]?time\b/i.test(title);
  let types = [...fromField];
  if (types.length === 0 || (types.length === 1 && types[0] === "OTHER")) {
    const fromTitle = readTitle(title, description).filter((type) => type !== "INTERNSHIP" || internTitle);
    const fromText = fromTitle.length ? fromTitle : readText(description);
    if (fromText.length) types = fromText;
  }
  if (internTitle && !types.includes("INTERNSHIP")) types.push("INTERNSHIP");
  return { employmentTypes: types, isInternship: types.includes("INTERNSHIP") };
}

function read(text: string, words: [EmploymentType, RegExp][]): EmploymentType[] {
  return [...new Set(words.filter(([, pattern]) => pattern.test(text)).map(([type]) => type))];
}

function readTitle(title: string, description: string): EmploymentType[] {
  const found = new Set(read(title.replace(OTHERS_INTERNS, " "), TYPE_WORDS));
  for (const type of [...readShort(title, description), ...readDegree(title)]) found.add(type);
  return [...found];
}

function readText(description: string): EmploymentType[] {
  const found = new Set<EmploymentType>();
  const add = (types: readonly EmploymentType[]) => {
    for (const type of types) found.add(type);
  };
  // Of a list to tick only what is ticked counts.
  const text = /\[x\]/i.test(description) ? description.replace(/^.*\[ ?\].*\n?/gm, "") : description;
  for (const match of text.matchAll(TYPE_LABEL)) {
    const value = match[1] ?? "";
    add(read(value, TYPE_WORDS));
    add(readShort(value, description));
  }
  for (const line of text.split("\n")) {
    if (line.length <= LONGEST_LINE && line.length > 1 && TYPE_LINE.test(line)) {
      add(read(line, TYPE_WORDS));
      add(readShort(line, description));
    }
  }
  // Where only a kind of contract was found, sentences may still say how much of the week it takes.
  if (found.has("FULL_TIME") || found.has("PART_TIME") || found.has("INTERNSHIP")) return [...found];
  const kinds = found.size ? FULL_OR_PART : ALL;
  for (const match of text.matchAll(TYPE_SENTENCE)) {
    // "A full-time contract" is a contract as every employment has one.
    add(
      read(match[0].replace(/(?<=time|term|temporary|permanent|hours?)(?:,? \w+)? contract$/i, ""), TYPE_WORDS).filter(
        (type) => kinds.has(type),
      ),
    );
  }
  return [...found];
}

/** Abbreviations that mean a kind of employment in one language only. */
function readShort(text: string, description: string): EmploymentType[] {
  const found: EmploymentType[] = [];
  const has = (word: RegExp, language: RegExp) => word.test(text) && language.test(description);
  if (has(/\bCDI\b/, FRENCH) || has(/\bCLT\b/, PORTUGUESE)) found.push("FULL_TIME");
  if (has(/\bPJ\b/, PORTUGUESE)) found.push("CONTRACT");
  return found;
}

function readDegree(title: string): EmploymentType[] {
  const match = DEGREE.exec(title);
  if (!match) return [];
  const [least, most] = [Number(match[1]), Number(match[2] ?? match[1])];
  if (least < 20 || most > 100) return [];
  return [...(most >= 90 ? (["FULL_TIME"] as const) : []), ...(least < 90 ? (["PART_TIME"] as const) : [])];
}
