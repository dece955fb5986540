import { extractSkills, skillOf } from "../skills/extract.ts";
import { educationIn } from "./education.ts";
import type { Section } from "./sections.ts";
import type { SkillDetail, SkillMention } from "./skill-details.ts";

const MAX_CERTIFICATES = 30;
/** A longer section is none. */
const MAX_LINES = 400;
const MAX_NAME = 90;
const MAX_WORDS = 12;

/** Dates, numbers and states of a paper, which are not its name. */
const AROUND =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?=,|\s|$)|\(?\b(?:issued|expires?|expiration|expiry|valid (?:until|through|to|from)|since|obtained|completed|renewed|gültig bis|válido hasta|in progress|(?:license|licence|certificate|credential|registration) (?:no|nr|number|id)|date)\b[.:]?[^,;)]{0,30}\)?|#\s?\w{3,20}|\(?\b(?:\p{L}{3,9}\.?,?\s)?(?:\d{1,2}[./-]){0,2}(?:19|20)\d\d(?:\s?[-–]\s?(?:(?:\p{L}{3,9}\.?\s)?(?:\d{1,2}[./-])?(?:19|20)\d\d|present|current))?\b\)?/giu;

/** Words of a paper's name: courses, tools and jobs stand in such sections too. */
const PAPER =
  /certif|licen[cs]|regist|charter|credential|accredit|permit|endorse|\bcards?\b|commission|diplom|zertifi|\p{L}schein\b|prüfung|führerschein|habilit|permis\b|brevet|\bcarn[eé]t?\b|carteira|rijbewijs|\b(?:CPR|AED|BLS|ACLS|PALS|first aid|servsafe|OSHA|HAZWOPER|PRAXIS|ISTQB|ITIL|PRINCE2|scrum ?master|six sigma|(?:black|green|yellow) belt|CompTIA|notary|ASE|TOEFL|IELTS|DELF|DALF|DELE|goethe|PMP|CPA|CFA|CISSP|CISA|CNA|RN|LPN|EMT|CDL|series \d+)\b/iu;
const ACRONYM = /^[A-Z][A-Z\d+/-]{2,9}$|\([A-Z][A-Z\d+/-]{1,9}\)$/;

/** Lines of such a section that name no paper. */
const NO_NAME =
  /^(?:none|n\/a|various|city|state|city\s*,?\s*state|company name|references?.*|available (?:up)?on request|(?:level )?(?:one|two|three|four|i{1,3}|\d) certificat(?:e|ion)|(?:certifications?|licen[cs]es?|certificates?|training|courses)(?: and \p{L}+)?|expected|member(?:ship)?\b.*|skills?|\p{L}{3,9}|[\d\W]*)$/iu;

/**
 * The papers a person holds: those that the taxonomy knows, by its names, wherever the CV names them; and the lines of
 * the sections on certificates and licences.
 */
export function certificatesOf(sections: readonly Section[], skills: readonly SkillDetail[]): string[] {
  const found = new Map<string, string>();
  const add = (name: string) => {
    const key = name
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, " ")
      .trim();
    if (key && !found.has(key) && found.size < MAX_CERTIFICATES) found.set(key, name);
  };
  for (const line of sections.filter(({ kind }) => kind === "certificates").flatMap(({ lines }) => itemsOf(lines))) {
    const known = extractSkills(line).filter(isCertificate);
    const isDegree = educationIn(line).some((level) => level !== "Vocational training");
    for (const name of known.length > 0 || isDegree ? known : namesIn(line)) add(name);
  }
  for (const { name, found: mentions } of skills) {
    if (isCertificate(name) && mentions.some((mention) => isHeld(mention, sections))) add(name);
  }
  return [...found.values()];
}

/** In an account of work, papers are named that others hold: only these words say that it is one's own. */
const OWN = /\b(?:certified|licensed|registered|obtained|earned|hold(?:er|s|ing)?|passed|achieved|became|my)\b/i;
const OF_OTHERS =
  /\b(?:records?|complian\w+|ensur\w+|maintain\w*|administer\w*|teach\w*|taught|instructor|employees|staff|team|candidates)\b/i;
const NOT_YET =
  /\b(?:working (?:on|towards?)|pursuing|studying (?:for|towards?)|preparing for|in progress|(?:plan|hope|intend|want|wish)(?:ning|ing)? to|finish up|seeking|eligible (?:for|to)|knowledge|class(?:es)?[.,;]?$|to (?:obtain|get|earn))\b/i;

function isProse(text: string): boolean {
  return text.split(" ").length > 8 && /\s(?:was|were|because|and then|had|I|we|our|which)\s/.test(text);
}

/** How much of the line before may tell what a wrapped line is about, in characters. */
const LOOKED_BACK = 40;

function isHeld({ section, text }: SkillMention, sections: readonly Section[]): boolean {
  const isTold = section === "experience" || section === "projects" || (section === "education" && isProse(text));
  if (isTold) return OWN.test(text) && !OF_OTHERS.test(text);
  const lines = sections.find(
    ({ kind, lines }) => kind === section && lines.some((line) => line.includes(text)),
  )?.lines;
  const at = lines?.findIndex((line) => line.includes(text)) ?? -1;
  const before = at > 0 ? lines![at - 1]!.slice(-LOOKED_BACK) : "";
  // Of the line before only a sentence that goes on.
  return !NOT_YET.test(`${before.split(/[.;:](?:\s|$)/).at(-1)} ${text}`);
}

function isCertificate(name: string): boolean {
  return skillOf(name)?.kind === "certificate";
}

/** List items, those that go on in the next line whole. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines.slice(0, MAX_LINES)) {
    if (line === "") continue;
    if (items.length > 0 && /^\p{Ll}/u.test(line)) items[items.length - 1] += ` ${line}`;
    else items.push(...line.split(/\s*[•·●▪|;\t]\s*|\s{3,}/));
  }
  return items.filter((item) => item !== "");
}

function namesIn(item: string): string[] {
  if (item.length > 300) return [];
  const bare = item
    .replace(
      /^[\s\-–—*#]+|^(?:certifications?|licen[cs]es?|certificates?)\s*:\s*|^(?:\p{L}+ ){0,2}(?:certified|licensed) in\s+/giu,
      "",
    )
    .replace(AROUND, " , ")
    .replace(/\bcity\s*,?\s*state\b|\[[^\]]{0,60}\]/gi, " ");
  const parts = bare.split(/\s*,\s*/).filter((part) => /\p{L}{2}/u.test(part));
  // A list of short names, or one name with who gave it.
  const isList = parts.length >= 3 && parts.every((part) => part.split(/\s+/).length <= 6);
  return (isList ? parts : [parts[0] ?? ""]).map(tidyName).filter(isName);
}

function tidyName(part: string): string {
  return (
    part
      .replace(/\s*[([]\s*[)\]]/g, "")
      .replace(/^[^(]*?(?=\))\)$/, (whole) => whole.slice(0, -1))
      // "Project Management Example University Certificate in Project Management": the form said it twice.
      .replace(/^.*\b(?:university|college|institute|academy)\b.*(?=\bcertificate (?:in|of)\b)/i, "")
      .replace(/^[\s\-–—*:.,"'”“)]+|[\s\-–—*:,."'”“(]+$/g, "")
      .replace(/\s+(?:in|on|from|by|of|and|until|as of)$/i, "")
      .replace(/\s+/g, " ")
  );
}

function isName(name: string): boolean {
  const words = name.split(" ");
  if (name.length < 3 || name.length > MAX_NAME || words.length > MAX_WORDS) return false;
  if (NO_NAME.test(name) && !ACRONYM.test(name)) return false;
  const isPaper = PAPER.test(name) || (ACRONYM.test(name) && extractSkills(name).every(isCertificate));
  if (!isPaper || namesJob(name) || /\b(?:GPA|coursework)\b/i.test(name)) return false;
  if (!/^[\p{Lu}\d]/u.test(name) || /@|https?:|\.\s/.test(name)) return false;
  return words.filter((word) => /^\p{Ll}{4,}/u.test(word)).length <= words.length * 0.5;
}

/** "Registered Nurse" is a licence; "Certification Manager" is a job. */
function namesJob(name: string): boolean {
  return /(?:certification|licensing|registration)s? (?:manager|coordinator|specialist|officer|analyst|clerk)$/i.test(
    name,
  );
}
