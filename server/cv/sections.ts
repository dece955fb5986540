/** What a part of a CV is about; "top" is what stands before the first heading. */
export type SectionKind =
  | "top"
  | "summary"
  | "experience"
  | "education"
  | "skills"
  | "languages"
  | "projects"
  | "other";

/** The lines under one heading. A `heading: value` line is a section of its own. */
export interface Section {
  kind: SectionKind;
  lines: string[];
}

const HEADINGS: [SectionKind, RegExp][] = [
  [
    "experience",
    /^(?:(?:professional|work(?:ing)?|relevant|related|career|employment|military|additional|other|previous|prior|industry|teaching|clinical|nursing|legal|management|sales|technical|business|selected|recent|key|job|research|academic|leadership|practical|retail|volunteer and work|work and volunteer) )*(?:experiences?|employment|work)(?: (?:history|record|background|highlights))?(?: (?:and|&) .{1,25})?$|^(?:work|career|employment|job|professional|occupational) (?:history|background|record|chronology)$|^(?:relevant |professional )?positions(?: held)?$|^(?:career|employment) (?:history|progression|details|profile and history)$|^(?:beruf(?:serfahrung|licher (?:werdegang|hintergrund)|spraxis|lich(?:e|er) (?:erfahrung|laufbahn|stationen))|praktische erfahrung(?:en)?|arbeitserfahrung|praktika|werdegang)$|^exp[eé]riences?(?: professionnelles?)?$|^parcours(?: professionnel)?$|^(?:experiencia|trayectoria|historial)(?: (?:profesional|laboral))?$|^organizational experience$/i,
  ],
  [
    "education",
    /^(?:(?:formal|academic|professional|continuing|higher|relevant) )*(?:education(?:al)?|academics?|schooling|qualifications? (?:and|&) education)(?: (?:background|history|qualifications?|credentials?|profile|details|record))?(?:(?: and| &|,|\/) .{1,40})?$|^academic (?:background|qualifications?|credentials?|history|profile|record|achievements?)$|^(?:degrees?|coursework|relevant coursework|training|trainings?|courses?|courses (?:and|&) .{1,25}|professional (?:training|development))$|^(?:(?:aus|schul|hochschul|weiter|fort)?bildung(?:sweg|sgang)?|schulische ausbildung|studium|(?:aus|schul)bildung (?:und|&) .{1,25}|akademischer werdegang|weiterbildung(?:en)?)$|^(?:formations?(?: .{1,25})?|[eé]tudes|dipl[oô]mes?(?: .{1,20})?|cursus(?: .{1,20})?|parcours (?:scolaire|universitaire|acad[eé]mique))$|^(?:formaci[oó]n(?: (?:acad[eé]mica|profesional|complementaria))?|educaci[oó]n|estudios)$/i,
  ],
  [
    "skills",
    /^(?:(?:core|key|technical|professional|computer|it|soft|hard|additional|relevant|other|special|summary of|areas? of|top|main|personal|transferable|software|technology|clinical|programming|management) )*(?:skills?|competenc(?:y|ies|es)|qualifications?|expertise|strengths?|proficienc(?:y|ies)|highlights|technologies|skill highlights|abilities|tools|tech stack|skill set|skillset|capabilities|knowledge|accomplishment and skills|technical summary|software|experience summary)(?:(?: and| &|,|\/) .{1,40})?$|^(?:skills?|strengths?|summary|highlights) (?:summary|profile|of (?:skills|qualifications)|highlights|inventory)$|^(?:f[aä]higkeiten|kenntnisse|(?:edv|it|fach|pc|besondere|weitere|sonstige|technische)[- ]?(?:kenntnisse|kompetenzen|f[aä]higkeiten)|kompetenzen|qualifikationen|kenntnisse (?:und|&) .{1,25})$|^(?:comp[eé]tences?(?: .{1,25})?|savoir[- ]faire|informatique|aptitudes|habilidades|competencias|conocimientos)(?: .{1,20})?$/i,
  ],
  [
    "languages",
    /^(?:foreign |spoken )?languages?(?: (?:skills?|proficiency|known|spoken))?$|^(?:fremd)?sprach(?:en|kenntnisse)$|^langues(?: .{1,15})?$|^idiomas$/i,
  ],
  [
    "summary",
    /^(?:(?:executive|professional|career|personal|qualifications?|profile|brief|general|background|management) )*(?:summary|profile|overview|objectives?|focus|statement|goal|about(?: me)?|bio|introduction|synopsis|portrait)$|^(?:kurz)?profil$|^(?:[uü]ber mich|zur person|[aà] propos(?: de moi)?|r[eé]sum[eé]|objectif(?: .{1,20})?|perfil(?: profesional)?|sobre m[ií]|objetivo(?: profesional)?|who i am)$/i,
  ],
  [
    "projects",
    /^(?:(?:selected|key|personal|academic|relevant|major|professional|side|research) )*projects(?: .{1,20})?$|^project (?:experience|history|work|list)$|^projekte$|^projets$|^proyectos$/i,
  ],
  [
    "other",
    /^(?:(?:core|key|selected|professional|additional|community|personal|career|academic|other|major) )*(?:accomplishments?|achievements?|awards?|honou?rs?|affiliations?|memberships?|interests?|hobbies|references?|publications?|presentations?|certifications?|certificates?|licen[cs]es?|activities|information|volunteer(?:ing| work| experience| activities)?|community (?:service|involvement)|service|patents?|contact(?: information| details)?|details|data|involvement|associations?|credentials)(?:(?: and|,| &|\/) .{1,40})?$|^(?:(?:pers[oö]nliche|ehrenamtliche?s?) .{1,20}|hobbys?|interessen|referenzen|zertifikate|auszeichnungen|ehrenamt|kontakt|publikationen|centres d['’]int[eé]r[eê]t|loisirs|r[eé]f[eé]rences|certifications?|b[eé]n[eé]volat|intereses|referencias|certificados|premios|contacto|datos personales)$/i,
  ],
];

/** Cuts a CV into sections by its headings: short lines that say nothing but the name of a section. */
export function sectionsOf(text: string): Section[] {
  const sections: Section[] = [{ kind: "top", lines: [] }];
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    const kind = headingKind(line);
    if (kind) {
      sections.push({ kind, lines: [] });
      continue;
    }
    const inline = inlineHeading(line);
    if (inline) {
      const before = sections.at(-1)!;
      sections.push(inline, { kind: before.kind, lines: [] });
      continue;
    }
    sections.at(-1)!.lines.push(line);
  }
  return sections;
}

/** The section that a line announces; null when it is no heading. */
function headingKind(line: string): SectionKind | null {
  if (line.length === 0 || line.length > 60) return null;
  const words = line
    .replace(/^[#*=\-–—•\s\d.:|_]+|[#*=\-–—•\s:.|_]+$/g, "")
    // Some set their headings with spaces between the letters.
    .replace(/^(?:\p{L} ){3,}\p{L}$/u, (spaced) => spaced.replaceAll(" ", ""))
    .replace(/\s+/g, " ");
  // "experience" at the start of a wrapped line of prose is no heading.
  if (!/^\p{Lu}/u.test(words)) return null;
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** `Languages: English, German` and `Skills: Java`. */
function inlineHeading(line: string): Section | null {
  const match = line.match(/^[-•*\s]*(\p{Lu}[\p{L} &/]{3,30}?)\s*:\s*(\S.*)$/u);
  if (!match) return null;
  const kind = HEADINGS.find(([candidate, pattern]) => candidate !== "other" && pattern.test(match[1]!))?.[0];
  return kind === "languages" || kind === "skills" || kind === "education" ? { kind, lines: [match[2]!] } : null;
}
