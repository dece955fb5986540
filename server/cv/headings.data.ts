/** What a part of a CV is about; "top" is what stands before the first heading. */
export type SectionKind =
  | "top"
  | "summary"
  | "experience"
  | "education"
  | "certificates"
  | "skills"
  | "languages"
  | "projects"
  /** Contact details, hobbies, references. */
  | "personal"
  /** Awards, memberships, publications, volunteering. */
  | "other";

/** Words that may stand before "experience", "history" and the like. */
const KINDS_OF_WORK =
  "professional|work(?:ing)?|relevant|related|career|employment|military|additional|other|previous|prior|past|industry|teaching|clinical|nursing|legal|management|sales|technical|business|selected|recent|key|job|research|academic|leadership|practical|retail|internship|engineering|software|development|it|web|dev|web dev|culinary|banking|financial|project|consulting|volunteer and work|work and volunteer|full[- ]time|freelance";
const KINDS_OF_SKILL =
  "core|key|technical|tech|professional|computer|it|soft|hard|additional|relevant|other|special|summary of|areas? of|top|main|personal|transferable|software|technology|clinical|programming|management|practical|digital|business|web dev|hard and soft|primary|secondary|office|design|industry|development";
const KINDS_OF_SCHOOL = "formal|academic|professional|continuing|higher|relevant|further";

/** The whole of a heading, by what it announces, in English, German, French, Spanish, Portuguese and Dutch. The first that fits decides. */
export const HEADINGS: readonly [SectionKind, RegExp][] = [
  [
    "experience",
    new RegExp(
      [
        `(?:(?:${KINDS_OF_WORK}) )*(?:exp[ei]ri[ea]nces?|employment|work)(?: (?:history|record|background|highlights|summary of work))?(?: (?:and|&) .{1,25})?`,
        "(?:work|career|employment|job|professional|occupational) (?:history|background|record|chronology|summary and experience)",
        `(?:(?:${KINDS_OF_WORK}) )*positions(?: held)?`,
        "(?:career|employment) (?:history|progression|details|profile and history)",
        "internships?|organizational experience|jobs",
        "beruf(?:serfahrung(?:en)?|licher (?:werdegang|hintergrund)|spraxis|lich(?:e|er) (?:erfahrung(?:en)?|laufbahn|stationen|tätigkeiten?))|praktische erfahrung(?:en)?|arbeitserfahrung(?:en)?|praktika|werdegang|berufspraxis|praxiserfahrung",
        "exp[eé]riences?(?: professionnelles?)?(?: (?:et|&) .{1,25})?|parcours(?: professionnel)?|stages?(?: (?:et|&) .{1,25})?",
        "(?:experiencias?|trayectoria|historial|vida)(?: (?:profesional(?:es)?|laboral(?:es)?))?",
        "experi[eê]ncias?(?: profissiona(?:l|is))?|hist[oó]rico profissional|percurso profissional|trajet[oó]ria profissional|atua[cç][aã]o profissional",
        "(?:werk|beroeps|praktijk)?ervaring(?:en)?|werkzaamheden|loopbaan|arbeidsverleden|stages",
      ].join("|"),
    ),
  ],
  [
    "certificates",
    new RegExp(
      [
        "(?:(?:professional|additional|relevant|technical|other|special|current|state|teaching|nursing|medical|it|industry|personal|academic|education,?|training|trainings|awards|achievements|courses|licen[cs]es?|licensures?)(?:,| and| &|,? \\/)? ){0,3}(?:certifications?|certificates?|licen[cs]es?|licensures?|licensing|registrations?|credentials)(?:(?: and|,| &| \\/|\\/) .{1,40})?",
        "zertifikate|zertifizierungen|fortbildungen und zertifikate|zertifikate (?:und|&) .{1,25}|lizenzen|weiterbildungen? (?:und|&) zertifikate",
        "certifications?(?: (?:et|&) .{1,25})?|certificats?|habilitations?|permis(?: (?:et|&) .{1,25})?",
        "certificad(?:os|iones)|certificaciones(?: (?:y|&) .{1,25})?|licencias(?: (?:y|&) .{1,25})?",
        "certifica[cç](?:[aã]o|[oõ]es)|certificados(?: (?:e|&) .{1,25})?",
        "certifica(?:ten|ties|ten en .{1,25})|diploma['’]?s en certificaten",
      ].join("|"),
    ),
  ],
  [
    "education",
    new RegExp(
      [
        `(?:(?:${KINDS_OF_SCHOOL}) )*(?:education(?:al)?|academics?|schooling|qualifications? (?:and|&) education)(?: (?:background|history|qualifications?|credentials?|profile|details|record))?(?:(?: and| &|,|\\/) .{1,40})?`,
        "academic (?:background|qualifications?|credentials?|history|profile|record|achievements?)",
        "degrees?|coursework|relevant coursework|training|trainings?|courses?|courses (?:and|&) .{1,25}|professional (?:training|development)|scholastic .{1,20}",
        "(?:(?:aus|schul|hochschul|weiter|fort)?bildung(?:sweg|sgang)?|schulische ausbildung|studium|(?:aus|schul)bildung (?:und|&) .{1,25}|akademischer werdegang|weiterbildung(?:en)?|studium (?:und|&) .{1,25}|schule|schulbildung)",
        "(?:formations?(?: .{1,25})?|[eé]tudes|dipl[oô]mes?(?: .{1,20})?|cursus(?: .{1,20})?|parcours (?:scolaire|universitaire|acad[eé]mique)|scolarit[eé])",
        "(?:formaci[oó]n(?: (?:acad[eé]mica|profesional|complementaria))?(?: (?:y|e) .{1,20})?|educaci[oó]n|estudios|titulaci[oó]n|cursos(?: (?:y|e) .{1,20})?)",
        "forma[cç][aã]o(?: (?:acad[eê]mica|profissional|complementar))?|educa[cç][aã]o|escolaridade|habilita[cç][oõ]es(?: liter[aá]rias)?",
        "opleiding(?:en)?(?: (?:en|&) .{1,20})?|onderwijs|scholing|studie|cursussen(?: (?:en|&) .{1,20})?",
      ].join("|"),
    ),
  ],
  [
    "skills",
    new RegExp(
      [
        `(?:(?:${KINDS_OF_SKILL}) )*(?:skills?|competenc(?:y|ies|es)|qualifications?|expertise|strengths?|proficienc(?:y|ies)|highlights|technologies|skill highlights|abilities|tools|tech stack|skill ?sets?|skills? set|capabilities|knowledge|accomplishment and skills|technical summary|software|experience summary|programming languages)(?:(?: and| &|,|\\/) .{1,40})?`,
        "(?:skills?|strengths?|summary|highlights) (?:summary|profile|of (?:skills|qualifications)|highlights|inventory)",
        "(?:f[aä]higkeiten|kenntnisse|(?:edv|it|fach|pc|besondere|weitere|sonstige|technische|digitale)[- ]?(?:kenntnisse|kompetenzen|f[aä]higkeiten)|kompetenzen|qualifikationen|(?:f[aä]higkeiten|kenntnisse|kompetenzen) (?:und|&) .{1,25}|st[aä]rken)",
        "(?:comp[eé]tences?(?: .{1,25})?|savoir[- ]faire|savoir[- ][eê]tre|informatique|aptitudes|atouts|logiciels|outils)",
        "(?:habilidades|competencias|conocimientos|aptitudes|destrezas|inform[aá]tica)(?: .{1,20})?",
        "compet[eê]ncias(?: .{1,20})?|conhecimentos(?: .{1,20})?|habilidades(?: .{1,20})?|aptid[oõ]es(?: .{1,20})?|qualifica[cç][oõ]es",
        "vaardigheden|(?:computer|it|vak)?kennis|competenties|(?:computer|it|persoonlijke|professionele|digitale) ?(?:vaardigheden|competenties)|kwaliteiten",
      ].join("|"),
    ),
  ],
  [
    "languages",
    /(?:foreign |spoken |other )?languages?(?: (?:skills?|proficiency|known|spoken|abilities|knowledge))?|(?:fremd)?sprach(?:en|kenntnisse)|langues(?: .{1,15})?|idiomas?|l[ií]nguas|talen(?:kennis)?/,
  ],
  [
    "summary",
    new RegExp(
      [
        "(?:(?:executive|professional|career|personal|qualifications?|profile|brief|general|background|management|work|candidate) )*(?:summary|profile|overview|objectives?|focus|statement|goals?|about(?: me)?|bio|introduction|synopsis|portrait)(?: (?:statement|summary|of qualifications))?",
        "(?:kurz)?profil|[uü]ber mich|zur person|kurzprofil|zusammenfassung|berufsziel|[aà] propos(?: de moi)?|r[eé]sum[eé]|objectif(?: .{1,20})?|profil professionnel",
        "perfil(?: (?:profesional|profissional|personal))?|sobre m[ií]m?|objetivo(?: (?:profesional|profissional))?|resumen(?: profesional)?|resumo(?: profissional)?|apresenta[cç][aã]o|who i am",
        "profiel|over mij|samenvatting|persoonlijk profiel",
      ].join("|"),
    ),
  ],
  [
    "projects",
    /(?:(?:selected|key|personal|academic|relevant|major|professional|side|research|pet|own|open source) )*projects(?: .{1,20})?|project (?:experience|history|work|list)|projekte|projets(?: .{1,20})?|proyectos(?: .{1,20})?|projetos(?: .{1,20})?|projecten/,
  ],
  [
    "personal",
    new RegExp(
      [
        "(?:(?:personal|professional|other|additional) )*(?:interests?|hobbies|references?(?! and background)|contact(?:s| information| info| details)?|details|data|recommendations?|links|declaration|personal information)(?:(?: and|,| &| \\/) .{1,40})?",
        "pers[oö]nliche .{1,20}|hobbys?|hobbies .{1,20}|interessen|referenzen|kontakt(?:daten)?|sonstiges",
        "centres d['’]int[eé]r[eê]ts?|loisirs|r[eé]f[eé]rences|contact|coordonn[eé]es|divers",
        "intereses|aficiones|referencias|contacto|datos personales|otros datos",
        "interesses|refer[eê]ncias|contato|contacto|dados pessoais|outras informa[cç][oõ]es|informa[cç][oõ]es (?:adicionais|pessoais)",
        "hobby['’]?s|interesses|referenties|contact(?:gegevens)?|persoonlijke gegevens|personalia|overige?",
      ].join("|"),
    ),
  ],
  [
    "other",
    new RegExp(
      [
        "(?:(?:core|key|selected|professional|additional|community|personal|career|academic|other|major|notable|special) )*(?:accomplishments?|achievements?|awards?|honou?rs?|affiliations?|memberships?|publications?|presentations?|activities|information|volunteer(?:ing| work| experience| activities)?|community (?:service|involvement)|service|patents?|involvement|associations?|extra[- ]?curriculars?(?: activities)?|recognitions?|military service)(?:(?: and|,| &| \\/) .{1,40})?",
        "ehrenamtliche?s? .{1,20}|auszeichnungen|ehrenamt|publikationen|engagement",
        "b[eé]n[eé]volat|publications|distinctions",
        "premios|voluntariado|publicaciones|pr[eê]mios|publica[cç][oõ]es|vrijwilligerswerk|publicaties",
      ].join("|"),
    ),
  ],
];
