import { readPlaces } from "../gazetteer/read.ts";
import { matchesIn } from "./matches.ts";
import { headingKind } from "./sections.ts";

/** A place where a skill is named: characters `start` to `end` of the text. */
export interface Mention {
  name: string;
  start: number;
  end: number;
}

/** Said of what stands before it, or around it. */
const PLUS =
  /\b(?:(?:is|are|would be|will be|be|as|also)?\s?(?:an?|definite|big|huge|strong|great|real|major|added) (?:(?:definite|big|huge|strong|great|nice|real|major|added|distinct) )?(?:plus|bonus|advantage|asset)\b(?! (?:of|size))|pluses|advantageous|beneficial|desirable|desired|not (?:required|essential|mandatory|necessary)|preferred(?! (?:candidate|partner|supplier|location|start))|nice[- ]to[- ]haves?|good to have|optional|would be (?:nice|great|helpful|useful)|helpful|von vorteil|wünschenswert|(?:ein|großes) plus|vorteilhaft|gerne gesehen|(?:est |serait |sera |constitue )?un (?:vrai |réel )?(?:plus|atout)\b|apprécié\w*|souhaité\w*|deseable\w*|se valorar[áa]\w*|(?:ser[áa] )?valorad[oa]|valorable|(?:ser[áa] )?(?:um |un )?diferencia(?:l|is)|desejáve(?:l|is)|(?:um |un )?plus\b(?= *[.)\n]|$)|(?:is |zijn )?een pré|(?:is |zijn )?een pluspunt)/gi;
/** Said of what follows. */
const IDEALLY =
  /\b(?:preferably|ideally(?! (?:situated|located|suited|you))|bonus(?: points?)?(?: (?:for|if|:))|extra points|plus if|nice[- ]to[- ]haves?\s*[:–-]|desirable\s*[:–-]|preferred\s*[:–-]|pluses?\s*:|idealerweise|bestenfalls|idéalement|de préférence|preferiblemente|idealmente|preferencialmente|de preferência|bij voorkeur|idealiter|diferencia(?:l|is)\s*:)/gi;
const REQUIRED =
  /(?<!\p{L})(?:must|required?|requires|essential|mandatory|strong|solid|proficien\w+|expert(?:ise)?|fluent|deep|excellent|zwingend|sehr gute?|fundierte|sicherer?|maîtrise|obligatoire|exigée?s?|requise?s?|nécessaires?|erforderlich|notwendig|exigid[oa]s?|requerid[oa]s?|imprescindible|obrigatóri\w+|vereist|at least|minimum)(?!\p{L})/iu;
const CLAUSE = /[.;!?\n•|]/;
const HINT =
  /plus|bonus|advantag|asset|benefi|desir|not |prefer|nice|good to|option|would be|help|vorteil|wünsch|gern|atout|appréci|souhait|dese|valora|diferenc|pr[ée]|ideal|idéal|besten|extra|bij voor/i;

/**
 * The skills that the text calls a plus, in its order: those named only below such a heading ("Nice to have", "Desirable",
 * "Von Vorteil") or in words that say so ("knowledge of Go is a plus", "ideally Python"). What is also named elsewhere is asked for.
 */
export function preferredSkills(text: string, mentions: readonly Mention[]): string[] {
  if (mentions.length === 0 || !HINT.test(text)) return [];
  const zones = preferredZones(text);
  if (zones.length === 0) return [];
  const asked = new Set<string>();
  const plus = new Set<string>();
  for (const { name, start } of mentions) {
    if (zones.some((zone) => start >= zone[0] && start < zone[1])) plus.add(name);
    else asked.add(name);
  }
  return [...plus].filter((name) => !asked.has(name));
}

type Zone = [from: number, to: number];

function preferredZones(text: string): Zone[] {
  const zones: Zone[] = [];
  let at = 0;
  let below = false;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    const kind = headingKind(line.replace(/^- /, ""));
    if (kind) below = kind === "preferred";
    else if (/^(?:#{1,4} |\*\*)/.test(line) || /^\p{Lu}[^.!?]{2,60}:$/u.test(line)) below = false;
    if (below) zones.push([at, end]);
    else if (line.length < 20_000) zones.push(...zonesIn(line).map(([from, to]): Zone => [at + from, at + to]));
    at = end + 1;
  }
  return zones;
}

/** The parts of a line that its own words call a plus. */
function zonesIn(line: string): Zone[] {
  const zones: Zone[] = [];
  if (!HINT.test(line)) return zones;
  for (const match of matchesIn(line, PLUS)) {
    const to = match.index + match[0].length;
    const from = partStart(line, match.index, to);
    if (from === null) continue;
    // "A plus: Go", "Desirable: Go and Rust" as well as "Go is a plus".
    const ahead =
      /^\s*(?:[:–-]|if\b|for\b)/.test(line.slice(to, to + 8)) || line.slice(from, match.index).trim().length < 3;
    zones.push([from, ahead ? clauseEnd(line, to) : to]);
  }
  for (const match of matchesIn(line, IDEALLY)) {
    const to = match.index + match[0].length;
    const said = line.slice(to, Math.min(clauseEnd(line, to), to + LONGEST_WISH));
    const turn = said.search(TURN);
    zones.push([match.index, to + (turn < 0 ? said.length : turn)]);
  }
  return zones;
}

const LONGEST_WISH = 140;
/** What is asked for goes on. */
const TURN = /\)|\btogether with\b|\bas well as\b|\band (?:a |an )?(?:good|sound|strong|solid|excellent|proven)\b/;
/** "Remote preferred", "NYC preferred": of a place, not of a skill. */
const OF_PLACE =
  /(?:\b(?:remote|on-?site|local|locally|office|time|location|based|area|timezone|citizens?|[A-Z]{2,3}))\s*$/;

/** Where what the words at `at` speak of begins; null where they speak of no skill. */
function partStart(line: string, at: number, to: number): number | null {
  const from = clauseStart(line, at);
  const before = line.slice(from, at);
  if (/^\s*preferred/i.test(line.slice(at, to))) {
    const last = before.split(/[,;(]/).at(-1)?.trim() ?? "";
    if (OF_PLACE.test(before) || (last.length < 40 && readPlaces(last).length > 0)) return null;
  }
  // "Node.js (Scala is a plus)": what the bracket holds; "SQL (preferred)": what stands before it.
  const bracket = before.lastIndexOf("(");
  const inside = bracket > before.lastIndexOf(")") ? before.slice(bracket + 1) : null;
  if (inside !== null && /\p{L}{2}/u.test(inside)) {
    const item =
      /\b(?:knowledge|experience|exposure|familiarity| or )\b/i.test(inside) || !/^\s*,/.test(line.slice(to))
        ? -1
        : inside.lastIndexOf(",");
    return from + bracket + 1 + item + 1;
  }
  if (!REQUIRED.test(before)) return from;
  // "Strong Python, knowledge of Go is a plus": from the comma on.
  const turn = Math.max(before.lastIndexOf(", "), before.lastIndexOf(" but "), before.lastIndexOf(" and "));
  return turn < 0 || REQUIRED.test(before.slice(turn)) ? null : from + turn;
}

const LONGEST_CLAUSE = 300;

function clauseStart(line: string, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_CLAUSE); index--) {
    if (isEnd(line, index)) return index + 1;
  }
  return Math.max(0, at - LONGEST_CLAUSE);
}

function clauseEnd(line: string, at: number): number {
  const last = Math.min(line.length, at + LONGEST_CLAUSE);
  for (let index = at; index < last; index++) if (isEnd(line, index)) return index;
  return last;
}

/** A sign that ends a clause; the dot of "Node.js" and ".NET" does not. */
function isEnd(line: string, index: number): boolean {
  const char = line[index] ?? "";
  if (!CLAUSE.test(char)) return false;
  return char !== "." || /^\.(?:\s|$)/.test(line.slice(index, index + 2));
}
