import type { EmploymentType } from "./job-record.ts";

export interface Employment {
  employmentTypes: EmploymentType[];
  isInternship: boolean;
}

const WORDS: [EmploymentType, RegExp][] = [
  [
    "INTERNSHIP",
    /\bintern(?:ship)?\b|praktik(?:um|ant)|\bestágio|\bestagi[aá]ri|\bprácticas\b|\bstagiaire\b|\btirocinio\b|\bco-?op\b/i,
  ],
  [
    "PART_TIME",
    /\bpart[\s_-]?time\b|teilzeit|temps partiel|tempo parcial|meio período|medio tiempo|jornada parcial|deeltijd|werkstudent|working student|minijob/i,
  ],
  [
    "FULL_TIME",
    /\bfull[\s_-]?time(?:rs?)?\b|vollzeit|temps plein|tempo integral|tiempo completo|jornada completa|voltijd|festanstellung|\bcdi\b|\bclt\b/i,
  ],
  [
    "TEMPORARY",
    /\btemp(?:orary)?\b|befristet|\bcdd\b|int[ée]rim(?:aire)?\b|\btemporário|\btemporal\b|\bseasonal\b|fixed[\s_-]?term|\bzeitarbeit/i,
  ],
  [
    "CONTRACT",
    /\bcontract(?:or|ors|ing)?\b(?!ual)|freelanc|freiberuf|\bb2b\b|\bc2c\b|corp[- ]to[- ]corp|\bautônomo|\bpj\b|self[- ]employed/i,
  ],
  ["VOLUNTEER", /\bvoluntee?r|ehrenamt|\bbénévol/i],
  ["PER_DIEM", /\bper[\s_-]?diem\b|\bprn\b/i],
];

/** The French "stage" and "alternance" are also English words; only vendors' fields are read for them. */
const FIELD_WORDS: [EmploymentType, RegExp][] = [
  ...WORDS,
  ["INTERNSHIP", /^stage$/i],
  ["FULL_TIME", /^(?:permanent|unbefristet|regular|employee)$/i],
  ["OTHER", /^other$|ausbildung|alternance|apprentic/i],
];

const LABEL =
  /(?:^|\n)\W{0,4}(?:job type|employment type|type of employment|contract type|contract|position type|position status|job status|status|anstellungsart|type de contrat|tipo de contrato|contratação|regime)\W{0,4}[:\n]\s*([^\n]{2,80})/gi;
const SENTENCE =
  /\b(?:full[- ]time|part[- ]time|temporary|fixed[- ]term|freelance|contract|per diem)(?:,? (?:permanent|remote|salaried|exempt|on-?site))? (?:position|role|job|employment|opportunity|post|vacancy|basis|contract)\b/gi;
const OTHERS_INTERNS = /\binterns\b/i;
const INTERN_TITLE =
  /\b(?:intern(?:ship)?|internee)\b|praktik(?:um|ant)|\bestágio|\bestagi[aá]ri|\bstagiaire\b|\btirocinio\b|\bbecari[oa]\b/i;

/**
 * Kinds of employment: the source's words, else the title's, else those of a labelled line ("Job type: …") or a sure
 * sentence ("this is a full-time position"). A headline for several roles that also takes interns is no internship.
 */
export function findEmployment(stated: readonly string[], title: string, description: string): Employment {
  const fromField = new Set(stated.flatMap((word) => read(word, FIELD_WORDS)));
  if (fromField.size > 1) fromField.delete("OTHER");
  const internTitle = INTERN_TITLE.test(title) && !OTHERS_INTERNS.test(title) && !/\bfull[- ]?time\b/i.test(title);
  let types = [...fromField];
  if (types.length === 0 || (types.length === 1 && types[0] === "OTHER")) {
    const fromTitle = read(title.replace(OTHERS_INTERNS, " "), WORDS).filter(
      (type) => type !== "INTERNSHIP" || internTitle,
    );
    const fromText = fromTitle.length ? fromTitle : readText(description);
    if (fromText.length) types = fromText;
  }
  if (internTitle && !types.includes("INTERNSHIP")) types.push("INTERNSHIP");
  return { employmentTypes: types, isInternship: types.includes("INTERNSHIP") };
}

function read(text: string, words: [EmploymentType, RegExp][]): EmploymentType[] {
  const found = words.filter(([, pattern]) => pattern.test(text)).map(([type]) => type);
  return [...new Set(found)];
}

function readText(description: string): EmploymentType[] {
  const labelled = [...description.matchAll(LABEL)].flatMap((match) => read(match[1] ?? "", WORDS));
  if (labelled.length) return [...new Set(labelled)];
  const said = [...description.matchAll(SENTENCE)].flatMap((match) => read(match[0].replace(/ contract$/i, ""), WORDS));
  return [...new Set(said)];
}
