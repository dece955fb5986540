/** The nouns that job titles are made of, in English, German, French and Spanish. */
const ROLES =
  "accountant|account executive|actor|actress|actuary|adjuster|adjudicator|administrator|advis[oe]r|advocate|agent|aide|ambassador|analyst|animator|appraiser|apprentice|arbitrator|archaeologist|architect|archivist|artist|artiste|assembler|assessor|assistant|asst|associate|attendant|attorney|auditor|author|baker|banker|barber|barista|barrister|bartender|biologist|bookkeeper|boss|broker|builder|buyer|captain|caregiver|carer|caretaker|carpenter|cashier|caterer|ceo|cfo|chair|chairman|chairperson|chancellor|chaplain|chauffeur|chef|chemist|chief|choreographer|cio|cleaner|clerk|clinician|coach|co-?founder|collector|columnist|commander|commissioner|composer|comptroller|concierge|conductor|consultant|contractor|controller|cook|coo|coordinator|co-?ordinator|copywriter|correspondent|counsel|counsel(?:l)?or|courier|crew member|crew leader|cto|curator|custodian|dancer|dba|dealer|dean|dental hygienist|dentist|deputy|designer|detective|developer|dietitian|director|dispatcher|dj|docent|doctor|draftsman|draughtsman|driver|economist|editor|educator|electrician|engineer|entrepreneur|esthetician|estimator|evaluator|evangelist|examiner|executive|expert|externe?|fabricator|facilitator|farmer|fellow|fighter|filmmaker|firefighter|fireman|fitter|florist|foreman|founder|freelancer?|fundraiser|gardener|generalist|geologist|governess|grader|guard|guide|gunner|hairdresser|handler|handyman|head of [a-z &]+|headteacher|helper|historian|host|hostess|housekeeper|hygienist|illustrator|inspector|installer|instructor|intern|interne?ship|interpreter|interviewer|investigator|janitor|journalist|judge|keeper|laborer|labourer|landscaper|lawyer|lead(?! ?generation)|leader|lecturer|lender|liaison|librarian|lieutenant|lifeguard|lineman|linguist|loader|locksmith|machinist|maid|maker|manager|mgr|marketer|mason|master|mathematician|mechanic|mediator|member of technical staff|mentor|merchandiser|merchant|messenger|meteorologist|midwife|minister|model(?:l)?er|moderator|musician|nanny|negotiator|notary|nurse|nutritionist|officer|operative|operator|optician|optometrist|orderly|organi[sz]er|owner|packer|painter|paralegal|paramedic|pastor|pathologist|performer|pharmacist|philosopher|phlebotomist|photographer|physician|physicist|physiotherapist|picker|pilot|planner|plumber|police officer|porter|postdoc|practitioner|preparer|president|presenter|principal|processor|producer|professional(?=\\s*$)|professor|programmer|promoter|proofreader|proprietor|prosecutor|psychiatrist|psychologist|publicist|purchaser|radiographer|realtor|receptionist|recruiter|registrar|rep|reporter|representative|researcher|resident|reviewer|roofer|sailor|salesman|salesperson|saleswoman|scheduler|scientist|scrum master|scribe|secretary|seller|senior associate|sergeant|server|setter|singer|sitter|social worker|soldier|solicitor|specialist|sr|staff(?=\\s*$)|stager|statistician|stewardess|steward|stocker|strategist|stylist|\\p{L}{3,}(?:seller|keeper|maker|smith)|superintendent|supervisor|support(?=\\s*$)|surgeon|surveyor|sysadmin|tailor|teacher|tech|technician|technologist|telemarketer|teller|tester|therapist|trader|trainee|trainer|translator|treasurer|tutor|typist|underwriter|vet|veterinarian|vice president|videographer|volunteer|vp|svp|avp|evp|waiter|waitress|warden|welder|worker|writer|zookeeper|business development|sales assoc|human resources|student teaching|externship|apprenticeship|cna|rn|lpn|emt|sdet|barback|busser|dishwasher|ministry|stockroom|petty officer|noncommissioned officer|nco|squad leader|team member|key holder|crew chief|sous-chef|personal shopper|front desk|production|cabin crew|merchandising|tellerin|" +
  "\\p{L}*(?:entwickler|berater|leiter|ingenieur|techniker|verkäufer|pfleger|lehrer|kaufmann|fachmann|sachbearbeiter|assistent|mitarbeiter|elektriker|mechaniker|mechatroniker|buchhalter|referent|koordinator|meister|erzieher|pädagoge|arbeiter|fahrer|helfer|gestalter|redakteur|anwalt|arzt|apotheker|architekt|informatiker|administrator|schwester|koch|kellner|bäcker|trainer|monteur|disponent|einkäufer|lagerist|wissenschaftler|forscher|dozent|chemiker|biologe|praktikant|werkstudent|auszubildender|bauer|führer|sekretär|makler|gärtner|tischler|schreiner|maler|maurer|friseur)(?:in|innen)?|\\p{L}*(?:kauffrau|fachfrau|fachkraft|hilfskraft|lehrkraft|servicekraft|angestellter?|auszubildende|ärztin|anwältin|köchin|hebamme|leitung|assistenz)|" +
  "développeur|développeuse|ingénieure?|infirmi(?:er|ère)|aide[- ]soignante?|vendeu(?:r|se)|responsable|chargée? d[e'’][\\p{L} ]*|chef de [\\p{L} ]+|directeur|directrice|comptable|conseill(?:er|ère)|technicien(?:ne)?|ouvri(?:er|ère)|assistante?|enseignante?|professeure?|juriste|avocate?|cuisini(?:er|ère)|serveu(?:r|se)|chauffeur|magasinier|stagiaire|alternante?|apprentie?|gestionnaire|secrétaire|commerciale?|acheteu(?:r|se)|médecin|pharmacien(?:ne)?|éducat(?:eur|rice)|animat(?:eur|rice)|coiffeu(?:r|se)|électricien|plombier|menuisier|maçon|préparat(?:eur|rice)|caissi(?:er|ère)|graphiste|rédact(?:eur|rice)|chercheu(?:r|se)|conduct(?:eur|rice) de [\\p{L} ]+|agent d[e'’][\\p{L} ]*|" +
  "desarrollador[a]?|ingenier[oa]|enfermer[oa]|profesor[a]?|maestr[oa]|director[a]?|gerente|jefe de [\\p{L} ]+|jefa de [\\p{L} ]+|contable|contador[a]?|abogad[oa]|vendedor[a]?|dependient[ea]|cociner[oa]|camarer[oa]|conductor[a]?|técnic[oa]|auxiliar|administrativ[oa]|asesor[a]?|consultor[a]?|analista|coordinador[a]?|encargad[oa]|operari[oa]|becari[oa]|médic[oa]|arquitect[oa]|diseñador[a]?|periodista|investigador[a]?|recepcionista|cajer[oa]|electricista|mecánic[oa]|programador[a]?|responsable de [\\p{L} ]+";

const ROLE = new RegExp(`(?<![\\p{L}])(?:${ROLES})(?:e?s)?(?![\\p{L}])`, "iu");

/** Words that begin a line about what was done, not what one was. */
const DUTY =
  /^(?:\p{L}+ed|led|built|wrote|ran|made|kept|held|taught|sold|drove|won|set up|oversaw|took|gave|met|grew|spoke|began|brought|responsible|responsibilities|duties|in charge|worked?|assist(?:ing)?|manag(?:e|ing)|provid(?:e|ing)|develop(?:ing)?|maintain(?:ing)?|perform(?:ing)?|prepar(?:e|ing)|coordinat(?:e|ing)|supervis(?:e|ing)|conduct(?:ing)?|ensur(?:e|ing)|creat(?:e|ing)|review(?:ing)?|monitor(?:ing)?|serv(?:e|ing)|supporting|act(?:ing)? as|report(?:ing|s)? to|promotion|recipient|member of|my|i|we|the|a|an|to|for|and|with|of|by|as|this|that|all|also|include[sd]?|including|various|verantwortlich|participation|gestion d)(?![\p{L}-])/iu;

/** What a template leaves where a name was. */
const PLACEHOLDERS =
  /\bcompany name\b|\bcity\s*,\s*state(?:\s*,\s*(?:usa|country))?\b|\bcity\s+state\b|\bcity\b(?=\s*,?\s*$)|^\s*(?:,\s*)?state\b|\[[^\]]*\]/gi;

const COMPANY =
  /\b(?:inc|llc|ltd|limited|gmbh|corp|corporation|company|co|plc|s\.?a\.?s?|s\.?r\.?l|ag|kg|university|college|school|hospital|institute|bank|group|universität|université|universidad|hochschule)\b\.?/i;

/** Whether these words name what someone does. */
export function namesRole(words: string): boolean {
  return ROLE.test(words);
}

/**
 * The job title in a line of a CV (its dates already taken out): the first part between separators that names a role;
 * null when there is none or the line is prose.
 */
export function titleIn(line: string): string | null {
  const bare = line
    .replace(PLACEHOLDERS, " | ")
    .replace(/\b(sr|jr|asst|mgr|dept|exec|dir|gen|dr|dipl|lt|sgt|st)\.(?=\s)/gi, "$1")
    .replace(/^[\s\-–—•*·●▪◦‣➢✓#>|,.:;]+/, "")
    .trim();
  if (bare.length === 0 || DUTY.test(bare)) return null;
  const parts = bare.split(
    /\s*(?:[\t|•·;:–—@/]{1,2}\s|[\t|•·;:–—@]|\s-+\s|,|\s\/\s|\(|\)|\s{3,}|[\uFF0F\u00EF\u00BC]+|\bat\b|\bbei\b|\bchez\b|\ben\b(?=\s\p{Lu}))\s*/u,
  );
  for (const part of parts) {
    const title = tidy(part);
    if (title && isTitle(title)) return title;
  }
  return null;
}

function isTitle(words: string): boolean {
  const count = words.split(/\s+/).length;
  if (words.length < 2 || count > 8 || words.length > 70 || /[.!?]\s|\.{2}|@|https?:/.test(words)) return false;
  if (DUTY.test(words) || !/^[\p{Lu}\d]/u.test(words)) return false;
  const role = words.match(ROLE);
  if (!role) return false;
  // "Engineering Support Services GmbH" is who one worked for.
  if (COMPANY.test(words) && !new RegExp(`(?:${ROLES})$`, "iu").test(words)) return false;
  // The words of a title begin with capitals, but for small joining ones: a sentence does not.
  const small = words.split(/\s+/).filter((word) => /^\p{Ll}{4,}/u.test(word)).length;
  return small <= count / 2 || count <= 3;
}

/** A title without numbers of years, trailing signs and spare spaces; shouted ones in ordinary case. */
export function tidy(part: string): string {
  const words = part
    .replace(/\b(?:19|20)\d\d\b/g, " ")
    .replace(/^[\s\-–—•*·.,:;'"“”]+|[\s\-–—•*·,:;'"“”.]+$/g, "")
    .replace(/\s+/g, " ");
  if (words.length < 5 || /\p{Ll}/u.test(words)) return words;
  return words.replace(/\p{L}+/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (SMALL.has(lower)) return lower;
    if (/\d$/.test(words.slice(0, at))) return lower;
    return ACRONYMS.has(lower) || (word.length <= 4 && !/[AEIOUYÄÖÜ]/.test(word)) ? word : word[0] + lower.slice(1);
  });
}

const SMALL = new Set(["of", "and", "the", "for", "in", "to", "de", "du", "la", "und", "y", "et", "at", "on"]);

/** Short words with a vowel that are read letter by letter, or whose letters are numerals. */
const ACRONYMS = new Set(
  "it hr qa ux ui api ios ai ceo cfo cto coo cio cmo evp avp pa pe usa uk us eu erp sap sas aws icu er ii iii iv vi cna cpa ase osha ehs emea apac saas seo sem plc cad oem b2b iot ot rn or".split(
    " ",
  ),
);
