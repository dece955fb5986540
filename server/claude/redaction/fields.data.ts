import type { Mark } from "./marks.ts";

/** Between a label's words. */
const OF = "(?: |-|/|\\.)";

/**
 * Labels of personal data in English, German, French, Spanish, Portuguese, Italian and Dutch, as sources of regular
 * expressions (i, u). `any` where the label says so much that it may stand in the middle of a line; the others begin a
 * line or follow a separator. What follows a label is taken out.
 */
export const FIELDS: readonly { mark: Mark; any: boolean; label: string }[] = [
  {
    mark: "date of birth",
    any: true,
    label: [
      `(?:date${OF}of${OF}birth|birth ?dates?|birthday|d ?\\.? ?o ?\\.? ?b\\.?|born(?: on)?|year of birth)`,
      "geburts(?:datum|tag|jahr)|(?:geb\\.|geboren)(?: am)?(?: / ort)?|date de naissance|n[ée]+\\(?e?\\)? le|ann[ée]e de naissance",
      "fecha(?: y lugar)? de nacimiento|f\\. ?nac(?:imiento|\\.)?|nacid[oa](?: el)?|data de nasc(?:imento|\\.)?|nascid[oa](?: em)?|nascimento",
      "data(?: e luogo)? di nascita|nat[oa] il|geboorte(?:datum|dag)|geboren op|date (?:and|&) place of birth|date et lieu de naissance|geburtsdatum ?(?:und|,|/|&)? ?-?ort",
    ].join("|"),
  },
  {
    mark: "place of birth",
    any: true,
    label:
      "place of birth|birth ?place|geburtsort|lieu de naissance|lugar de nacimiento|local de nascimento|naturalidade|luogo di nascita|geboorteplaats|native place|home ?town",
  },
  { mark: "age", any: false, label: "age|alter|[âa]ge|edad|idade|et[àa]|leeftijd" },
  {
    mark: "personal detail",
    any: true,
    label: [
      "gender|geschlecht|sexe|g[ée]nero|geslacht|sesso|marital status|civil status|family status|relationship status|familienstand|zivilstand|personenstand",
      "[ée]tat civil|situation (?:de famille|familiale|maritale)|estado civil|stato civile|burgerlijke staat|number of children|anzahl (?:der )?kinder",
      "nationalit(?:y|ies|[ée]s?|[äa]t|[àa]|eit)|citizenship|staatsangeh[öo]rigkeit|staatsb[üu]rgerschaft|nacionalidade?s?|ciudadan[íi]a|cidadania|cittadinanza",
      "religion|religious affiliation|konfession|religi[óoã]n?|religi[ãa]o|religione|godsdienst|caste|sub-?caste|ethnicity|ethnic origin|race|mother ?tongue and caste",
      "blood ?(?:group|type)|blutgruppe|groupe sanguin|grupo sangu[íi]neo|sexual orientation|political (?:views|affiliation)|disabilit(?:y|ies)|behinderung|grad der behinderung|handicap",
      "(?:passport(?:-| )?)?photo(?:graph)?|lichtbild|bewerbungsfoto|passbild",
    ].join("|"),
  },
  {
    mark: "personal detail",
    any: false,
    label:
      "sex|sexo|kinder|children|enfants|hijos|filhos|figli|kinderen|height|weight|gr[öo][ßs]+e|taille|foto|fotografia",
  },
  {
    mark: "name",
    any: true,
    label: [
      "(?:full|first|last|given|family|middle|maiden|birth|candidate(?:['’]?s)?|applicant(?:['’]?s)?|legal|preferred|father(?:['’]?s)?|mother(?:['’]?s)?|spouse(?:['’]?s)?|husband(?:['’]?s)?|wife(?:['’]?s)?|guardian(?:['’]?s)?|referee(?:['’]?s)?|supervisor(?:['’]?s)?|manager(?:['’]?s)?) names?(?: ?\\(s\\))?",
      "sur ?names?(?: ?\\(s\\))?|forenames?|first name(?:\\(s\\))? ?/ ?surname(?:\\(s\\))?|vor-? ?und (?:nach|zu)name|(?:vor|nach|zu|familien|geburts|m[äa]dchen)name|pr[ée]noms?|nom de (?:famille|naissance|jeune fille)|nom(?: et|,|/) pr[ée]noms?|nombre completo|nombres? y apellidos?|apellidos?(?: y nombres?)?|nome completo|sobrenome|apelido|cognome|nome e cognome|(?:voor|achter|familie|meisjes)naam|volledige naam|nickname",
    ].join("|"),
  },
  {
    mark: "name",
    any: false,
    label:
      "name|nom|nombres?|nome|naam|candidate|applicant|candidat|bewerber(?:in)?|signature|signed|unterschrift|initials",
  },
  {
    mark: "postcode",
    any: true,
    label:
      "post(?:al)? ?code|zip(?: ?code)?|pin ?code|plz|postleitzahl|code postal|c[óo]digo postal|cep|postnummer|eircode",
  },
];

/** Labels of numbers that stand for one person. Behind them comes the number, with or without a colon. */
export const NUMBERS = [
  "passports?|reise ?pass|passeport|pasaporte|passaporte|paspoort|social security|ssn|s\\.s\\.n\\.?|national (?:id(?:entity|entification)?|insurance)(?: card)?|national i\\.?d\\.?|ni (?:no|number)|nino|identity card|id card|personal id|id(?= ?(?:no|number|nr|#))",
  "personalausweis(?:nummer)?|ausweis(?:nummer)?|sozialversicherungs(?:nummer)?|rentenversicherungs(?:nummer)?|steuer-?(?:id|nummer|identifikationsnummer)|ahv(?:-nummer)?|s[ée]curit[ée] sociale|carte d['’]identit[ée]|carte de s[ée]jour|titre de s[ée]jour",
  "d\\.?n\\.?i\\.?|n\\.?i\\.?e\\.?|n\\.?i\\.?f\\.?|c[ée]dula(?: de (?:identidad|ciudadan[íi]a))?|curp|rfc(?= ?:)|seguridad social|nuss|cpf|rg(?= ?[:n])|cart[ãa]o (?:de|do) cidad[ãa]o|carteira de (?:identidade|trabalho)|pis|nit|rut(?= ?:)|codice fiscale|bsn|burgerservicenummer|identiteitskaart",
  "aadha?ar(?: card)?|pan(?: card)?(?= ?(?:no|number|#|:))|voter(?:['’]s)? id|tax (?:id|file|payer id|identification)|tin(?= ?(?:no|number|:))|tfn|itin|driv(?:er|ing)['’]?s?['’]? licen[cs]e|driving licen[cs]e|f[üu]hrerschein(?:nummer)|permis de conduire n|work permit|visa(?= ?(?:no|number))|medicare|health card|orcid(?: id)?",
  "(?:employee|staff|student|member(?:ship)?|badge|matriculation|matric(?:ulation)?|enrol?lment|registration|roll|licen[cs]e|nursing licen[cs]e|certificate|gmc|nmc|hcpc|npi|bar) ?(?:id|no\\b|number|#|pin|nr)|matrikelnummer|num[ée]ro (?:[ée]tudiant|de matricule)",
].join("|");

/** What follows the label of a gender, a marital state or an age where neither colon nor gap parts them. */
export const PLAIN_VALUES: readonly [label: string, value: string][] = [
  [
    "gender|sex|geschlecht|sexe|sexo|g[ée]nero|geslacht",
    "(?:fe)?male|m[äa]nnlich|weiblich|divers|masculin|f[ée]minin|homme|femme|masculino|femenino|feminino|hombre|mujer|man|vrouw|[mfwd](?!\\p{L})",
  ],
  [
    "(?:marital|civil|family) status|familienstand|zivilstand|[ée]tat civil|situation (?:de famille|familiale)|estado civil|burgerlijke staat",
    "(?:un)?married|single|divorced|widow(?:ed|er)?|engaged|ledig|verheiratet|geschieden|verwitwet|c[ée]libataire|mari[ée]+|divorc[ée]+|pacs[ée]+|veuf|veuve|concubinage|solter[oa]|casad[oa]|divorciad[oa]|viud[oa]|solteir[oa]|ongehuwd|gehuwd|getrouwd|samenwonend",
  ],
  [
    "nationality|citizenship|staatsangeh[öo]rigkeit|nationalit[äe]t|nationalit[ée]|(?:de )?nacionalidade?",
    "\\p{L}{3,20}(?:an|ish|ese|ch|i|aise?|ais|ien(?:ne)?|ol(?:a|e)?|ain(?:e)?|[ae]no?|[êe]s|esa|er|ss?e)(?!\\p{L})",
  ],
];

/** A chunk of the head that says no more than this is taken out whole. */
export const STATES =
  "(?:single|(?:un)?married|divorced|widowed|ledig|verheiratet|geschieden|verwitwet|c[ée]libataire|mari[ée]{1,2}|divorc[ée]{1,2}|pacs[ée]{1,2}|solter[oa]|casad[oa]|divorciad[oa]|solteir[oa]|ongehuwd|gehuwd|(?:fe)?male|m[äa]nnlich|weiblich)(?:,? (?:(?:with|mit|avec|con|met|com|und|and|et|y) )?(?:\\d{1,2}|no|one|two|three|kein(?:e)?|ein|zwei|drei|sans|un|deux|trois|dos|tres|sin|twee) (?:child(?:ren)?|kids?|kind(?:er|eren)?|enfants?|hij[oa]s?|filhos?))?";

/** Labels behind which another person is named. */
export const ROLES =
  "supervisors?(?: name)?|(?:line|direct|hiring|reporting|immediate) manager|manager(?= ?:)|report(?:s|ed|ing) (?:directly )?to|vorgesetzte[rn]?|ansprechpartner(?:in)?|sup[ée]rieur(?:e)?(?: hi[ée]rarchique)?|personne [àa] contacter|supervisora?|jefe (?:inmediato|directo)|leidinggevende|contactpersoon|referees?|references?(?: \\d)?|contact(?: person)?(?= ?:)|emergency contact|referent(?:in)?|referenz(?:en)?|r[ée]f[ée]rences?|referencias?|thesis advis[eo]r|advis[eo]r(?= ?:)|doktorvater|betreuer(?:in)?(?= ?:)|directeur de th[èe]se";

/** Headings under which others are named who speak for the person. */
export const REFEREE_HEADINGS =
  "(?:(?:professional|personal|character|academic|work|business|my|additional|selected) )*(?:references?|referees?)(?: (?:list|contacts?|details))?|referenz(?:en|personen|geber)?|r[ée]f[ée]rences?(?: professionnelles?)?|referencias?(?: (?:personales|laborales|profesionales))?|refer[êe]ncias?(?: (?:pessoais|profissionais))?|referenties?|referenze";
