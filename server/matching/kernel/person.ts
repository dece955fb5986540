import { adjustmentTables } from "../adjust.ts";
import { experienceScore } from "../experience.ts";
import type { PersonFacts } from "../facts.ts";
import { MOST } from "../feedback.ts";
import type { JobIndex } from "../layout.ts";
import { layTitles } from "../lens.ts";
import { personVector } from "../meaning.ts";
import { partOf, sharesOf } from "../related.ts";
import { arrangementScore, ENOUGH_EVIDENCE, ENOUGH_SEMANTIC, industryScore, WITHOUT_SKILLS } from "../score.ts";
import { termsVeto, type Wishes } from "../veto.ts";
import { isOpenToCodes } from "../where.ts";
import type { Ask } from "./ask.ts";
import { ARRANGEMENTS, type Facets } from "./facets.ts";
import * as fields from "./fields.ts";
import { mostLike, paysFrom } from "./steps.ts";

/** Writes all of a person into an ASK but what depends on places and terms. What is set here `clear` takes back. */
export function writePerson(ask: Ask, index: JobIndex, facets: Facets, person: PersonFacts): void {
  const { numbers } = ask;
  const { weights } = person;
  numbers[fields.ASK_WEIGHT_SKILLS] = weights.SKILLS;
  numbers[fields.ASK_WEIGHT_EXPERIENCE] = weights.EXPERIENCE;
  numbers[fields.ASK_WEIGHT_INDUSTRY] = weights.INDUSTRY;
  numbers[fields.ASK_WEIGHT_WHERE] = weights.WORK_ARRANGEMENT;
  numbers[fields.ASK_WEIGHT_SEMANTIC] = weights.SEMANTIC;
  numbers[fields.ASK_WITHOUT_ADD] = WITHOUT_SKILLS.add;
  numbers[fields.ASK_WITHOUT_OF] = WITHOUT_SKILLS.of;
  numbers[fields.ASK_ENOUGH_EVIDENCE] = ENOUGH_EVIDENCE;
  numbers[fields.ASK_ENOUGH_SEMANTIC] = ENOUGH_SEMANTIC;

  let skills = 0;
  for (const [skill, share] of sharesOf(person.skills.keys(), index.skillKeys.find, index.gives)) {
    ask.skills[skills] = skill;
    ask.gains[skills++] = partOf(index.skillRarity[skill]!, share);
  }
  numbers[fields.ASK_SKILLS] = skills;
  numbers[fields.ASK_HAS_SKILLS] = person.skills.size > 0 ? 1 : 0;

  const titles = layTitles(index, person, ask.bits);
  ask.titles.set(titles.weights);
  mostLike(titles.weights, ask.like);
  writeWords(ask, index, titles);
  numbers[fields.ASK_TITLES] = titles.weights.length;

  for (const [at, band] of facets.bands.entries()) ask.bands[at] = experienceScore(band, person.band) ?? -1;
  writeIndustries(ask.sets, index, facets, person);
  writeVector(ask, person, index);
  writeFeedback(ask, index, person);
}

/** A job that shares nothing but weak words can have this much of a title in common. */
const WEAK = 0.2;

/**
 * The words of the titles, weak ones last: as many of the most common as can together make no more than WEAK of a title. For
 * what is shared is no more than the job's own title, so that its cosine is at most the root of its share of the person's.
 */
function writeWords(
  { numbers, words, bits }: Ask,
  index: JobIndex,
  titles: { words: number[]; weights: number[] },
): void {
  const rarest = titles.words.sort((a, b) => index.wordRarity[b]! - index.wordRarity[a]!);
  words.set(rarest);
  const sums = titles.weights.map(() => 0);
  let strong = rarest.length;
  let most = 0;
  for (; strong > 0; strong--) {
    const word = rarest[strong - 1]!;
    const square = index.wordRarity[word]! ** 2;
    for (let left = bits[word]!; left !== 0; left &= left - 1) sums[31 - Math.clz32(left & -left)]! += square;
    const share = Math.sqrt(Math.max(...sums.map((sum, title) => sum / titles.weights[title]!)));
    if (share > WEAK) break;
    most = share;
  }
  numbers[fields.ASK_WORDS] = rarest.length;
  numbers[fields.ASK_WEAK_WORDS] = rarest.length - strong;
  numbers[fields.ASK_WEAK] = Math.ceil(most * 65_536) + 1;
}

function writeIndustries(sets: Int32Array, { industries }: JobIndex, { setsWith }: Facets, person: PersonFacts): void {
  const persons = person.industries.size;
  const shared = sets.fill(0);
  for (const key of person.industries.keys()) for (const set of setsWith.get(key) ?? []) shared[set]!++;
  for (let set = 0; set < industries.length; set++)
    sets[set] = industryScore(shared[set]!, industries[set]!.size, persons) ?? -1;
}

function writeFeedback({ numbers, topicMoves, companyMoves }: Ask, index: JobIndex, { feedback }: PersonFacts): void {
  numbers[fields.ASK_MOST_ADJUSTED] = 0;
  if (feedback.length === 0) return;
  const { ofTopic, ofCompany } = adjustmentTables(index, feedback);
  const most = (moves: Int32Array) => moves.reduce((best, move) => Math.max(best, move), 0);
  // Not 0, even where feedback does nothing but take off.
  numbers[fields.ASK_MOST_ADJUSTED] = Math.min(MOST, Math.max(1, most(ofTopic) + most(ofCompany)));
  topicMoves.set(ofTopic);
  companyMoves.set(ofCompany);
}

function writeVector({ numbers, vector }: Ask, person: PersonFacts, { corpus }: JobIndex): void {
  const own = personVector(person, corpus);
  if (own) vector.set(own.values);
  // score.ts: semanticOf.
  numbers[fields.ASK_SHARE_TITLE] = 1;
  numbers[fields.ASK_SHARE_VECTOR] = own ? 1 : 0;
  numbers[fields.ASK_NORM] = own?.square ?? 0;
}

/** What of a person's wishes is asked of single rows, and of places and terms. */
export function writeWishes(ask: Ask, index: JobIndex, facets: Facets, wishes: Wishes): void {
  const { numbers } = ask;
  numbers[fields.ASK_PLACED] = wishes.placed ? 1 : 0;
  numbers[fields.ASK_SOMEWHERE] = wishes.somewhere ? 1 : 0;
  numbers[fields.ASK_SALARY] = wishes.minimumSalary === null ? 0 : wishes.keepUnknownSalary ? 1 : 2;
  ask.minimum[0] = wishes.minimumSalary ?? 0;
  numbers[fields.ASK_PAYS] = paysFrom(wishes);
  for (const [at, arrangement] of ARRANGEMENTS.entries())
    ask.arrangements[at] = arrangementScore(arrangement, wishes.where.arrangements) ?? -1;
  for (const [at, codes] of facets.opens.entries())
    ask.opens[at] = isOpenToCodes(codes, wishes.where.countries) ? 1 : 0;
  let companies = 0;
  for (const company of excludedCompanies(index, wishes)) {
    ask.companies[company >> 3]! |= 1 << (company & 7);
    companies++;
  }
  numbers[fields.ASK_COMPANIES] = companies;
  writeExcluded(ask, wishes.jobIds);
}

function* excludedCompanies(index: JobIndex, wishes: Wishes): Generator<number> {
  for (const key of wishes.companies) {
    const company = index.companyKeys.find(key);
    if (company !== undefined) yield company;
  }
}

/** An open table: the kernel looks from an id's slot (assembly/judge.ts) up to the first empty one. */
function writeExcluded({ numbers, excluded }: Ask, ids: ReadonlySet<number>): void {
  numbers[fields.ASK_EXCLUDED_MASK] = 0;
  if (ids.size === 0) return;
  const slots = 2 ** Math.ceil(Math.log2(2 * ids.size + 2));
  const mask = slots - 1;
  const table = excluded(slots);
  for (const id of ids) {
    let slot = Math.imul(id | 0, 0x9e3779b1) & mask;
    while (!Number.isNaN(table[slot])) slot = (slot + 1) & mask;
    table[slot] = id;
  }
  numbers[fields.ASK_EXCLUDED_MASK] = mask;
}

/** Which terms are vetoed, a byte each. */
export function termsVetoed({ termsTable }: JobIndex, wishes: Wishes): Uint8Array {
  return Uint8Array.from(termsTable, (terms) => (termsVeto(terms, wishes) === null ? 0 : 1));
}

/** What two people must have in common for `termsVetoed` to be the same. */
export function termsKey({ levels, level, where, employmentTypes, needsVisa, professions, leaderDid }: Wishes): string {
  const led = leaderDid && [...leaderDid].sort();
  return JSON.stringify([levels, level, where.arrangements, [...employmentTypes], needsVisa, professions, led]);
}

/** Leaves an ASK as it was before the person. */
export function clear(ask: Ask, index: JobIndex, wishes: Wishes): void {
  for (let at = 0; at < ask.numbers[fields.ASK_WORDS]!; at++) ask.bits[ask.words[at]!] = 0;
  for (const company of excludedCompanies(index, wishes)) ask.companies[company >> 3] = 0;
}
