import { readPlaces } from "../gazetteer/read.ts";
import { remembered } from "../remembered.ts";
import { fieldsIn, foldTitle, functionsIn, wordsOf } from "../skills/title-words.ts";
import { WEAK_FUNCTIONS } from "../skills/titles.data.ts";

/** What the headline of a forum posting says: "Acme (https://acme.example) | Senior Engineer | Berlin | REMOTE". */
export interface Headline {
  company: string | null;
  /** Only where the address bears the company's name. */
  website: string | null;
  /** The roles as written, none where none is sure. */
  roles: string[];
  /** As written. */
  locations: string[];
}

const LONGEST = 300;
const MOST_PARTS = 14;
const SEPARATOR =
  /\s*[|│¦•·☆★▪●]+\s*|\s+(?:-{1,3}|–|—|\/\/|::|~|@)\s+|\s*—\s*|\s-(?=[A-Z])|\s*\t\s*|(?<!https?|\d):\s+/;
const URL_IN = /\(?\s*(?:https?:\/\/|www\.)[^\s|()<>[\],]+\s*\)?/gi;
const YC = /\s*[([]\s*YC\s*(?:[WS]\w*\s?'?\d{2,4}|\w+ \d{4})[^)\]]*[)\]]/i;
/** What stands between the parts and says how, not what: ONSITE, FULL-TIME, VISA … */
const FLAG =
  /\b(?:on-?\s?site(?: only)?|remote(?: ok(?:ay)?| only| friendly| possible| \([^)]*\))?|fully remote|partially|full[- ]?time|part[- ]?time|contract(?:or|ing|s)?|contract to hire|freelance|permanent|perm|intern(?:s|ship|ships)?(?: ok| welcome)?|visas?(?: sponsor\w*| ok| support| transfer| possible)?|h-?1-?b\w*(?: ok| transfer)?|relocation(?: assistance| ok| package)?|relo|hybrid|no (?:remote|recruiters|agencies|visa)|local(?: only)?|sponsor\w*|multiple|positions?|roles?|various|and|or|only|ok|welcome|preferred|possible|available|equity|salary|competitive|hiring|w2|ft|pt|in[- ]?office|wfh)\b/gi;
const MONEY = /[$€£¥]\s?\d|\d\s?k\b|\bequity\b|\d{2,3}[,.]?000/i;
/** Words of sentences and of what is no name. */
const NO_NAME =
  /\b(?:we|we['’]re|our|us|you|your|i|i['’]m|my|is|are|was|has|looking|hiring|seeking|wanted|needed|join|help|come|any|multiple|various|several|positions?|jobs?|roles?|openings?|startup|stealth|full|remote|remoto|onsite|anonymous|confidential|company|location|title|hello|hi|hey|senior|junior|lead|urgent|immediate|contract|freelance|freelancers?|work|apply|http|email|who|what|why|how|this|if|please|edit|update|new|internship|issue|program|remove|add|added|bug|feature|request|located|based|experience|skills|other|more|technology|technologies|salary|equity|downtown|area|near|anywhere|europe|usa|worldwide|eu|engineering team|tech team|today|now)\b|[?]|!./i;
const HIRES =
  /^(?<name>(?:The )?[\p{Lu}\d][\p{L}\d.&'’+-]*(?: (?:[\p{Lu}\d&][\p{L}\d.&'’+-]*|of|and|for|the|de)){0,5}?)(?:,? (?:Inc\.?|LLC|Ltd\.?|GmbH))?(?: ?\([^)]{0,60}\))?(?:,? (?:in|of) [\p{Lu}][\p{L} ,]{2,40}?)? (?:is|are) (?:also |still |currently |now |actively |always |again |rapidly )*(?:hiring|looking|seeking|recruiting|searching|in search|expanding|growing its|suchen|on the lookout)\b/u;
const NOBODY =
  /^(?:the )?(?:we|our|this|these|there|they|it|i|who|if|you|he|she|what|a|an|client|clients|customer|company|team|position|role|job|candidate|department|university department|all|everyone|anyone|many|most|some|startup|ideal|successful|also|now|currently|founder|founders|school|college|hospital|employer|today)\b/i;
/** Sites on which many employers post. */
const BOARDS =
  /(?:lever\.co|greenhouse|grnh\.se|workable|angel\.co|linkedin|github|goo\.gl|bit\.ly|stackoverflow|indeed|glassdoor|jobvite|smartrecruiters|ashbyhq|bamboohr|breezy|recruitee|jobs\.|ycombinator|google|medium\.com|twitter|facebook|youtube|techcrunch|crunchbase|wikipedia|apple\.com|typeform|notion|hired\.com|jobscore|ultipro|taleo|myworkday|applytojob|keyvalues|t\.co|amazon)/i;

const ALSO =
  /\bintern.*\b(?:full[- ]?time|visa|h-?1-?b|remote|on-?site|work permit|ft)\b|\b(?:full[- ]?time|visa|h-?1-?b|remote|on-?site|ft)\b.*\bintern/i;

type Kind = "name" | "role" | "place" | "flag" | "other";

interface Part {
  kind: Kind;
  text: string;
  /** Bears an address or a batch of an accelerator, as companies do. */
  marked: boolean;
  place: string | null;
}

/**
 * Reads a headline of several parts, or of a sentence such as "Acme is hiring"; null where the title is none: one part,
 * or parts that are not all understood. Meant for postings whose source does not state the company.
 */
export function readHeadline(title: string, text: string): Headline | null {
  const written = title.slice(0, LONGEST);
  const hires = HIRES.exec(written)?.groups?.name;
  if (hires && !NOBODY.test(hires) && readPlaces(hires).length === 0 && !isRole(hires)) {
    return { company: hires.replace(/^The /, ""), website: websiteOf(hires, written, text), roles: [], locations: [] };
  }
  const pieces = split(written);
  if (pieces.length < 2) return null;
  const parts = pieces.slice(0, MOST_PARTS).map(readPart);
  const known = parts.filter((part) => part.kind === "flag" || part.place !== null || part.marked).length;
  if (known === 0) return null;
  const named = companyOf(parts, written, text);
  const roles = parts
    .filter((part) => part.kind === "role" && part.text !== named)
    .map((part) => tidyRole(part.text))
    .filter((role) => role !== null);
  const company = named ? nameIn(named) : null;
  return {
    company,
    website: company ? websiteOf(company, written, text) : null,
    roles: [...new Set(roles)],
    locations: parts.map((part) => part.place).filter((place) => place !== null),
  };
}

/** The title to show: one role, or a few; null where none is sure. */
export function roleTitle(headline: Headline): string | null {
  const { roles } = headline;
  if (roles.length === 0 || roles.length > 4) return null;
  const title = roles.join(", ");
  return title.length <= 120 ? title : null;
}

function split(title: string): string[] {
  const bare = title.replace(/^[-=*~_\s]{2,}|[-=*~_\s]{2,}$|[-=*~_]{4,}/g, " ").trim();
  let pieces = bare.split(SEPARATOR).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  // "Flipboard, Palo Alto, CA", "Kiva: San Francisco, CA", "Datanyze (San Mateo, CA) http://…".
  if (pieces.length === 1) {
    const [whole = ""] = pieces;
    const named = /^([^,:(]{2,40}?)\s?(?:,\s+|:\s+|\s(?=\())(.+)$/.exec(whole);
    if (named?.[1] && named[2])
      pieces = [named[1], ...named[2].replace(/^\(([^)]*)\)/, "$1 |").split(/\s*\|\s*|;\s*/)].filter((piece) =>
        /\p{L}/u.test(piece),
      );
    else {
      const [url] = URL_IN.exec(whole) ?? [];
      URL_IN.lastIndex = 0;
      const at = url ? whole.indexOf(url) : -1;
      if (url && at > 2)
        pieces = [whole.slice(0, at + url.length), whole.slice(at + url.length)].filter((piece) =>
          /\p{L}/u.test(piece),
        );
    }
  }
  return pieces;
}

function readPart(piece: string): Part {
  const marked = hasUrl(piece) || YC.test(piece);
  const text = piece
    .replace(URL_IN, " ")
    .replace(YC, "")
    .replace(/\S+@\S+\.\w+/g, " ")
    .replace(/\s{2,}/g, " ")
    .replace(/^[\s\-–,:;.]+|[\s\-–,:;]+$/g, "");
  const unflagged = text
    .replace(FLAG, " ")
    .replace(/[\s,/&+()[\]-]+/g, " ")
    .trim();
  if (!text) return { kind: "other", text, marked, place: null };
  if (!unflagged) return { kind: "flag", text, marked: false, place: null };
  if (MONEY.test(text)) return { kind: "other", text, marked: false, place: null };
  // "Full-time, intern, H1B": whom it takes as well; "Marketing Intern": what it is for.
  const role = isRole(text) && (isRole(unflagged) || !ALSO.test(text));
  const inside = role ? null : placeIn(text);
  if (inside) return { kind: inside.alone ? "place" : "name", text, marked, place: inside.place };
  if (role) return { kind: "role", text, marked, place: null };
  return { kind: unflagged.length < text.length * 0.4 ? "flag" : "name", text, marked, place: null };
}

function hasUrl(piece: string): boolean {
  URL_IN.lastIndex = 0;
  return URL_IN.test(piece);
}

const HOW =
  /\b(?:on-?\s?site(?: only| preferred)?|(?:100% |fully )?remote(?: ok(?:ay)?| only| friendly| possible| considered| preferred)?|full[- ]?time|part[- ]?time|contract|permanent|interns?|visas?(?: ok| sponsor\w*)?|relocation|hybrid|preferred|position|based|local only|no remote|in[- ]office|hq)\b/gi;
const EDGE =
  /^(?:[\s,/&()+!.:;-]|(?:or|and|in|at|from|the|near|offices?)\b)+|(?:[\s,/&(+!.:;=-]|\b(?:or|and|in|at)(?=\W*$))+$/gi;

/** The place that a part is, or bears behind a name: "Berlin or remote", "Acme, London", "Acme (London)". */
function placeIn(text: string): { place: string; alone: boolean } | null {
  const bare = text
    .replace(HOW, " ")
    .replace(/\(\s*\)/g, " ")
    .replace(/\s{2,}/g, " ")
    .replace(EDGE, "")
    .replace(/^([^(]*)\)+$/, "$1")
    .trim();
  if (bare.length < 2 || bare.length > 90) return null;
  const first = bare.split(/,| or | and |\/|&|;|\(/)[0]?.trim() ?? "";
  if (readPlaces(first).length > 0) return { place: bare, alone: true };
  const tail = bare.slice(first.length).replace(/^[\s,;(/&]+|[)\s]+$/g, "");
  if (!tail) return null;
  // "Acme, London": a town by itself behind the comma; "Wetherby, United Kingdom": none.
  if (!/^[A-Z]{2}\b/.test(tail) && readPlaces(tail).some((place) => place.town !== null))
    return { place: tail, alone: false };
  return readPlaces(bare).some((place) => place.town !== null) ? { place: bare, alone: true } : null;
}

/** Asked of one part again and again. */
const isRole = remembered((text) => {
  const words = wordsOf(foldTitle(text));
  if (words.length === 0 || words.length > 14) return false;
  const functions = functionsIn(words);
  return functions.some(
    (named) =>
      !WEAK_FUNCTIONS.includes(named.name) ||
      named.name === "intern" ||
      named.name === "specialist" ||
      named.name === "officer",
  );
});

/** The part that names the company, where it is sure: the first, or one that bears its address. */
function companyOf(parts: readonly Part[], title: string, text: string): string | null {
  const [first] = parts;
  if (!first) return null;
  const leads = first.kind === "name" || (first.marked && first.kind !== "place");
  if (leads && canName(first) && isBorneOut(first, title, text)) return first.text;
  const names = parts.slice(1).filter((part) => part.kind === "name" && canName(part));
  const marked = names.filter((part) => part.marked);
  const [only] = marked.length === 1 ? marked : names;
  if (!only || (marked.length !== 1 && names.length !== 1)) return null;
  const name = nameIn(only.text);
  if (!name || /^\p{Ll}/u.test(name)) return null;
  const said = text.split(name).length - 1;
  if (LEGAL_FORM.test(name) || websiteOf(name, title, "")) return only.text;
  return only.marked || said >= 3 || (said >= 2 && parts.indexOf(only) === 1) ? only.text : null;
}

const LEGAL_FORM = /\s(?:inc|llc|ltd|gmbh|ag|lp|corp|plc|b\.?v|s\.?a\.?s?|pty ltd|limited)\.?$/i;

/** A first part in small letters, or one that holds a place as well, is a name when the text says it again. */
function isBorneOut(part: Part, title: string, text: string): boolean {
  const name = nameIn(part.text);
  if (!name) return false;
  if (part.marked || (part.place === null && /^[\p{Lu}\d]/u.test(name))) return true;
  return text.split(name).length > 2 || websiteOf(name, title, text) !== null;
}

function canName(part: Part): boolean {
  const name = nameIn(part.text);
  if (!name || name.length > 60 || NO_NAME.test(name) || !/^[\p{L}\d]/u.test(name)) return false;
  const words = wordsOf(foldTitle(name));
  if (words.length === 0 || words.length > 7) return false;
  if (part.marked) return true;
  if (isRole(name) || readPlaces(name).length > 0) return false;
  // "Engineering", "Machine Learning": a field of work.
  const told = fieldsIn(words).reduce((sum, named) => sum + named.end - named.start, 0);
  return told < words.length;
}

/** The name in a part: without brackets, what follows a comma, and a call. */
function nameIn(text: string): string | null {
  const name = text
    .replace(/\s*[([{][^)\]}]*[)\]}]?/g, " ")
    .replace(/,(?! ?(?:inc|llc|ltd|gmbh|co\b|corp|plc|s\.?a\b)).*$/i, "")
    .replace(/\s(?:(?:is|are) (?:now |also )?hiring|in (?=\p{Lu})).*$/u, "")
    .replace(/^(?:company|employer|who):\s*/i, "")
    .replace(/\s{2,}/g, " ")
    .replace(/^[\s"'“*_#>-]+|[\s"'”*_.,:;!>-]+$/g, "");
  return /[\p{L}\d]{2}/u.test(name) ? name : null;
}

const CALL =
  /^(?:(?:we['’]?re |we are |is |now )?(?:hiring|looking for|seeking|wanted|needed|positions?|roles?|openings?|title|job)\s*:?\s+(?:for )?(?:an? |our (?:first |next )?)?)+/i;

function tidyRole(text: string): string | null {
  if (/^ex-/i.test(text)) return null;
  const role = text
    .replace(
      /\s*[([]\s*(?:(?:on-?site|remote|full[- ]?time|part[- ]?time|contract|visa|multiple|x ?\d+|\d+x?|s)[\s,/&-]*)+[)\]]/gi,
      (inside) => (/\(s\)/i.test(inside) ? inside : ""),
    )
    .replace(CALL, "")
    .replace(/(?:\s*[/,]\s*(?:on-?site|remote|interns?|visas?|full[- ]?time|part[- ]?time|contract))+[\s/,]*$/i, "")
    .replace(/[,]?\s*(?:and|&) more[!.]*$/i, "")
    .replace(/[,;]?\s+(?:on-?site|remote(?: ok)?|full[- ]?time|part[- ]?time)\.?$/i, "")
    .replace(/^(?:full[- ]?time|part[- ]?time|onsite|remote)[,:]?\s+/i, "")
    .replace(/^[\s\-–,:;.*#]+|[\s\-–,:;.*]+$/g, "");
  if (
    role.length < 3 ||
    role.length > 90 ||
    /(?<!\b(?:Sr|Jr|Snr|Dr|Asst|Eng|Dev|Mgr))[.!?]\s/i.test(role) ||
    !isRole(role)
  )
    return null;
  return /\b(?:we|our|you|your|who|that|is|are|only|authorized|openings?|positions)\b/i.test(role) ? null : role;
}

/** The address of the headline or the first lines that bears the company's name. */
function websiteOf(company: string, title: string, text: string): string | null {
  const key = foldTitle(company).replace(/[^a-z0-9]/g, "");
  if (key.length < 3) return null;
  for (const [url] of `${title}\n${text.slice(0, 1_500)}`.matchAll(/https?:\/\/[^\s|()<>[\],"']+/gi)) {
    if (!URL.canParse(url)) continue;
    const { host, protocol } = new URL(url);
    const bare = host.replace(/^www\./, "").replace(/[^a-z0-9]/g, "");
    if (!BOARDS.test(host) && (bare.startsWith(key) || bare.includes(key))) return `${protocol}//${host}`;
  }
  return null;
}
