import { readPlaces } from "../gazetteer/read.ts";
import { fieldsIn, foldTitle, functionsIn, wordsOf } from "../skills/title-words.ts";

const WORD = "[\\p{Lu}\\d][\\p{L}\\d&.'’+-]{0,40}";
const NAME = `(?:The )?${WORD}(?: (?:${WORD}|&|of|and|for|the|de|und)){0,5}?`;
const LEGAL =
  "(?:GmbH(?: & Co\\.? KG)?|gGmbH|AG|SE|KGaA|Inc\\.?|LLC|Ltd\\.?|Limited|PLC|plc|Corp\\.?|Corporation|B\\.?V\\.?|N\\.?V\\.?|S\\.?A\\.?S?\\.?|SARL|S\\.?L\\.?|Ltda\\.?|Lda\\.?|LLP|Pty Ltd|Pvt\\.? Ltd\\.?)";

/** A line that names it: "Company: Acme". */
const LABEL =
  /(?:^|\n)\W{0,4}(?:company|company name|employer|organi[sz]ation|hiring organi[sz]ation|client name|unternehmen|firma|arbeitgeber|entreprise|société|employeur|empresa|compañía|werkgever|bedrijf|bedrijfsnaam)\W{0,3}:\W{0,4}([^\n|]{2,60})/i;
/** The text begins with whoever looks for people. */
const SEEKS = new RegExp(
  `^[\\s\\p{P}]{0,4}(?<name>${NAME}(?:,? ${LEGAL})?)(?: \\([^)]{1,40}\\))?,? (?:is|are) (?:currently |now |actively |also |proud to be |always )*(?:hiring|looking for|looking to|seeking|recruiting|searching for|in search of|accepting applications)\\b`,
  "u",
);
/** "Acme ( https://… ) is hiring". */
const HIS_SITE = /^[^\n(]{2,60} \( ?(?:https?:\/\/|www\.)[^)\n]{3,80}\) (?:is|are) /m;
/** "Über uns: Die Acme GmbH ist …": a name with its legal form that begins a sentence. */
const WITH_FORM = new RegExp(
  `(?:^|[\\n.!:] ?)(?:Die |Der |At |Bei der |Bei |La |Chez |A |En )?(?<name>(?:${WORD} ){1,5}${LEGAL})(?=[ ,](?:is|ist|are|sucht|bietet|has|hat|est|recherche|busca|es|é|zoekt|was|gehört|we|sind|provides|offers|wurde)\\b)`,
  "gu",
);
/** "At Acme, we build …" */
const AT = new RegExp(
  `(?:^|[\\n.!] ?)(?:At|Here at|Bei|Chez|En|Na|Bij) (?<name>${WORD}(?: ${WORD}){0,3}),? (?:we|you['’]ll|you will|our|wir|nous|nos|nosotros|nós|wij)\\b`,
  "gu",
);
const ABOUT = new RegExp(
  `(?:^|\\n)\\W{0,4}(?:About|Über|À propos de|Sobre(?: a| o)?|Over|Why|Join|Who is) (?<name>${WORD}(?: ${WORD}){0,4})\\s?[:?]?\\n`,
  "gu",
);

const NOBODY =
  /^(?:the )?(?:we|our|us|you|your|this|that|these|those|it|its|i|my|who|what|when|where|how|if|as|in|at|on|for|with|and|or|a|an|one|all|any|some|most|many|both|each|every|no|not|now|today|here|there|please|client|clients|customer|company|companies|team|teams|position|role|job|candidate|candidates|department|office|startup|start-up|location|hospital|trust|school|school district|ideal|successful|qualified|experienced|senior|junior|principal|remote|full|part|home|work|college|university|institute|division|program|project|applicants?|employer|recruiter|agency|hr|people|n\/?a|none|confidential|unknown|wir|die|der|das|uns|dich|ihr|nous|vous|le|la|les|el|los|nosotros|o|os|as|nós|ons|jou|het|de|him|her|me|equal|benefits|additional|job description|new|immediate|urgent|title|duration|start|contract|type|apply|lead|staff|about|overview|summary|description|note|important|core|data|software|web|product|sales|marketing|engineering|design|machine|business|financial|it)$/i;
const NO_NAME =
  /\b(?:engineers?|developers?|analysts?|manager|scientists?|looking|hiring|seeking|position|role|opportunity|experience|skills|requirements?|responsibilit\w+|client|candidate|years?|benefits|salary|remote|onsite|full[- ]time|team|manufacturer|consumer|resources)\b|[?!:;]|https?:|@/i;

/**
 * The employer that a text names, where a rule can be sure: by a label, as whoever seeks people in its first words, with its
 * legal form, or as the name under "About" and "At …, we" that it says again and again; null otherwise.
 */
export function findEmployer(title: string, text: string): string | null {
  const head = text.slice(0, 8_000);
  const labelled = LABEL.exec(head)?.[1];
  if (labelled) {
    const name = tidyName(labelled.split(/\s[-–(]\s?|,\s(?!inc|llc|ltd)/i)[0] ?? "");
    if (name) return name;
  }
  const titled = fromTitle(title, head);
  if (titled) return titled;
  // A headline of places and conditions goes before the first sentence.
  const line = head.indexOf("\n");
  const body = line > 0 && title.startsWith(head.slice(0, Math.min(line, 40))) ? head.slice(line) : head;
  const seeker = (SEEKS.exec(head.slice(0, 300)) ?? SEEKS.exec(body.slice(0, 300)))?.groups?.name ?? "";
  const seeks = tidyName(seeker, HIS_SITE.test(body.slice(0, 300)));
  if (seeks && HIS_SITE.test(body.slice(0, 300))) return seeks;
  if (seeks && (wordsOf(seeks).length > 1 || said(head, seeks) > 1)) return seeks;
  const counted = new Map<string, number>();
  for (const [pattern, least] of [
    [WITH_FORM, 1],
    [AT, 2],
    [ABOUT, 2],
  ] as const) {
    for (const match of head.matchAll(pattern)) {
      const name = tidyName(match.groups?.name ?? "");
      const times = name ? said(head, name) : 0;
      if (name && times >= least) counted.set(name, times);
    }
  }
  const names = [...counted.keys()];
  const [only] = names;
  // Two names may be one: "Acme" and "Acme GmbH".
  return only && names.every((name) => name.startsWith(only) || only.startsWith(name)) ? only : null;
}

/** "Backend Developer @ Acme", "Desenvolvedor na Acme": where the text says the name too. */
function fromTitle(title: string, text: string): string | null {
  const match =
    /^(.*\p{L}.*?)\s?(?:@|\bna\b|\bat\b|\bbei\b|\bchez\b)\s?([\p{Lu}\d][\p{L}\d&.'’ +-]{1,40}?)\s*(?:[([|–].*|- .*)?$/u.exec(
      title,
    );
  const name = tidyName(match?.[2] ?? "");
  if (!match || !name || functionsIn(wordsOf(foldTitle(match[1] ?? ""))).length === 0) return null;
  return said(text, name) > 0 || /\bna\b|@/.test(title) ? name : null;
}

function said(text: string, name: string): number {
  return text.split(name).length - 1;
}

/** `sure`: an address stands by it, so that it may be made of words for work ("Brand Networks"). */
function tidyName(written: string, sure = false): string | null {
  const name = written
    .replace(/^[\s"'“*_#>-]+|[\s"'”*_.,:;!-]+$/g, "")
    .replace(/^The (?=\p{Lu})/u, "")
    .replace(/\s{2,}/g, " ");
  if (name.length < 2 || name.length > 60 || NOBODY.test(name) || NO_NAME.test(name)) return null;
  if (!/^[\p{Lu}\d]|\.\p{L}{2,}$/u.test(name) || readPlaces(name).length > 0) return null;
  const words = wordsOf(foldTitle(name));
  if (words.length === 0 || words.length > 7 || NOBODY.test(words[0] ?? "") || /^\d{4,}/.test(name)) return null;
  // "Internal Audit", "Digital Marketing": a department.
  const told = fieldsIn(words).reduce((sum, named) => sum + named.end - named.start, 0);
  return sure || told < words.length ? name : null;
}
