/** What a person makes of every place of work and every class of jobs, and of every block the most it could score. */
import {
  ASK_ARRANGEMENTS_AT,
  ASK_BANDS_AT,
  ASK_BLOCKS_AT,
  ASK_CLASS_BOUNDS_AT,
  ASK_HAS_SKILLS,
  ASK_KNOWN_AT,
  ASK_LENS_AT,
  ASK_NEAR_AT,
  ASK_OPEN_AT,
  ASK_PLACED,
  ASK_SETS_AT,
  ASK_SOMEWHERE,
  ASK_TITLES,
  ASK_WEIGHT_EXPERIENCE,
  ASK_WEIGHT_INDUSTRY,
  ASK_WEIGHT_SEMANTIC,
  ASK_WEIGHT_SKILLS,
  ASK_WEIGHT_WHERE,
  ASK_WHERE_AT,
  ASK_WITHOUT_ADD,
  ASK_WITHOUT_OF,
  BLOCK,
  BOUND_WORDS,
  HAS_SKILLS,
  HAS_WORDS,
  HEAD_BLOCK_CLASSES_AT,
  HEAD_CLASSES,
  HEAD_CLASS_BANDS_AT,
  HEAD_CLASS_FLAGS_AT,
  HEAD_CLASS_SETS_AT,
  HEAD_TILED,
  HEAD_WHERE_GROUPS,
  HEAD_WHERE_GROUPS_AT,
  HEAD_WHERE_PLACES_AT,
  HERE_BIT,
  LENS_BASE,
  LENS_FLAGS,
  LENS_KNOWN,
  LENS_SHARE,
  LENS_TITLE,
  LENS_WEIGHTED,
  LENS_WHERE,
  LENS_WORDS,
  NEAR_BITS,
  WHERE_UNKNOWN,
  WHERE_VETOED,
} from "../fields";
import { address, FULL, item, number } from "./memory";

/** From here on arrangements are remote (facets.ts: ARRANGEMENTS). */
const REMOTE: u32 = 3;
const NEVER: f32 = -1e9;
/** Bits beside HAS_SKILLS and HAS_WORDS. */
const KNOWS_EXPERIENCE: i32 = 4;
const KNOWS_INDUSTRY: i32 = 8;
const KNOWS_WHERE: i32 = 16;

let mostWhere: i32 = WHERE_UNKNOWN;
let anyUnknown: bool = false;
let withoutAdd: i32 = 0;
let withoutOf: i32 = 1;

/** where.ts: whereScore, and veto.ts: placeVeto; group by group, as an arrangement and who may work there are asked once. */
export function judgeWheres(head: usize, ask: usize): void {
  const count = number(head, HEAD_WHERE_GROUPS);
  const groups = address(head, HEAD_WHERE_GROUPS_AT);
  const places = address(head, HEAD_WHERE_PLACES_AT);
  const arrangementScores = address(ask, ASK_ARRANGEMENTS_AT);
  const open = address(ask, ASK_OPEN_AT);
  const near = address(ask, ASK_NEAR_AT);
  const placed = number(ask, ASK_PLACED) != 0;
  const somewhere = number(ask, ASK_SOMEWHERE) != 0;
  const scores = address(ask, ASK_WHERE_AT);
  mostWhere = WHERE_UNKNOWN;
  anyUnknown = false;
  for (let each: i32 = 0; each < count; each++) {
    const group = groups + <usize>(each * 16);
    const from = load<u32>(group);
    const to = load<u32>(group, 4);
    const arrangement = load<u32>(group, 8);
    const suits = <i32>item(arrangementScores, arrangement);
    if (arrangement >= REMOTE) {
      if (load<u8>(open + <usize>load<u32>(group, 12)) != 0) fill(scores, from, to, suits);
      else remoteElsewhere(scores, places, near, from, to);
    } else if (placed && !somewhere && arrangement != 0) fill(scores, from, to, WHERE_VETOED);
    else atPlaces(scores, places, near, from, to, suits, placed);
  }
}

function fill(scores: usize, from: u32, to: u32, score: i32): void {
  for (let where = from; where < to; where++) store<i32>(scores + ((<usize>where) << 2), score);
  mostWhere = max(mostWhere, score);
  if (score == WHERE_UNKNOWN) anyUnknown = true;
}

/** Remote from elsewhere only; being right there is the one way round. */
function remoteElsewhere(scores: usize, places: usize, near: usize, from: u32, to: u32): void {
  for (let where = from; where < to; where++) {
    const place = item(places, where);
    const here = place != 0 && (item(near, place) & HERE_BIT) != 0;
    store<i32>(scores + ((<usize>where) << 2), here ? 0 : WHERE_VETOED);
    if (here) mostWhere = max(mostWhere, 0);
  }
}

function atPlaces(scores: usize, places: usize, near: usize, from: u32, to: u32, suits: i32, placed: bool): void {
  const mustBe = placed ? HERE_BIT : 0;
  let most = mostWhere;
  let unknown: i32 = 0;
  for (let where = from; where < to; where++) {
    const seen = item(near, item(places, where));
    const nearness = <i32>(seen & NEAR_BITS) - 1;
    let score = nearness;
    if (suits >= 0) score = nearness < 0 ? suits : suits == FULL ? nearness : share(suits, nearness);
    score = (seen & mustBe) == mustBe ? score : WHERE_VETOED;
    most = max(most, score);
    unknown |= i32(score == WHERE_UNKNOWN);
    store<i32>(scores + ((<usize>where) << 2), score);
  }
  mostWhere = most;
  if (unknown != 0) anyUnknown = true;
}

function share(suits: i32, nearness: i32): i32 {
  return <i32>((<i64>suits * <i64>nearness) / FULL);
}

/** lens.ts of the matching room: counted, for what is known. */
@inline
export function counted(score: i32, skillsKnown: bool, known: i32): i32 {
  return skillsKnown ? score : (score * (withoutAdd + known)) / withoutOf;
}

/** lens.ts of the matching room: classScores. What depends on what is known alone is worked out once for each case. */
export function judgeClasses(head: usize, ask: usize): void {
  const count = number(head, HEAD_CLASSES);
  const bands = address(head, HEAD_CLASS_BANDS_AT);
  const sets = address(head, HEAD_CLASS_SETS_AT);
  const flags = address(head, HEAD_CLASS_FLAGS_AT);
  const bandScores = address(ask, ASK_BANDS_AT);
  const setScores = address(ask, ASK_SETS_AT);
  const has = (number(ask, ASK_HAS_SKILLS) != 0 ? HAS_SKILLS : 0) | (number(ask, ASK_TITLES) > 0 ? HAS_WORDS : 0);
  const knownCases = address(ask, ASK_KNOWN_AT);
  const lens = address(ask, ASK_LENS_AT);
  const bounds = address(ask, ASK_CLASS_BOUNDS_AT);
  const weightExperience = number(ask, ASK_WEIGHT_EXPERIENCE);
  const weightIndustry = number(ask, ASK_WEIGHT_INDUSTRY);
  judgeKnown(ask, knownCases);
  for (let lensAt: i32 = 0; lensAt < 2 * count; lensAt++) {
    const whereKnown = (lensAt & 1) == 1;
    const jobs = lensAt >> 1;
    const experience = <i32>item(bandScores, item(bands, jobs));
    const industry = <i32>item(setScores, item(sets, jobs));
    const both = <i32>item(flags, jobs) & has;
    const known =
      both |
      (experience >= 0 ? KNOWS_EXPERIENCE : 0) |
      (industry >= 0 ? KNOWS_INDUSTRY : 0) |
      (whereKnown ? KNOWS_WHERE : 0);
    const knownCase = knownCases + <usize>(known * (LENS_WORDS * 4));
    const sum = load<i32>(knownCase, LENS_KNOWN * 4);
    const skillsKnown = (both & HAS_SKILLS) != 0;
    let weighted = weightExperience * counted(max(experience, 0), skillsKnown, sum);
    weighted += weightIndustry * counted(max(industry, 0), skillsKnown, sum);
    const base = <f32>weighted * load<f32>(knownCase, LENS_BASE * 4);
    const entry = lens + <usize>(lensAt * (LENS_WORDS * 4));
    v128.store(entry, v128.load(knownCase));
    v128.store(entry, v128.load(knownCase, 16), 16);
    store<i32>(entry, weighted, LENS_WEIGHTED * 4);
    store<f32>(entry, base, LENS_BASE * 4);
    const possible = whereKnown ? mostWhere >= 0 : anyUnknown;
    const most = whereKnown ? base + <f32>mostWhere * load<f32>(knownCase, LENS_WHERE * 4) : base;
    const bound = bounds + <usize>(lensAt * 12);
    store<f32>(bound, possible ? most : NEVER);
    store<f32>(bound, possible ? load<f32>(knownCase, LENS_SHARE * 4) : 0, 4);
    store<f32>(bound, possible ? load<f32>(knownCase, LENS_TITLE * 4) : 0, 8);
  }
}

/** An entry for each set of what is known; its base is the share of a weight. */
function judgeKnown(ask: usize, cases: usize): void {
  withoutAdd = number(ask, ASK_WITHOUT_ADD);
  withoutOf = number(ask, ASK_WITHOUT_OF);
  for (let each: i32 = 0; each < 2 * KNOWS_WHERE; each++) {
    const skillsKnown = (each & HAS_SKILLS) != 0;
    let known: i32 = 0;
    if (skillsKnown) known += number(ask, ASK_WEIGHT_SKILLS);
    if ((each & HAS_WORDS) != 0) known += number(ask, ASK_WEIGHT_SEMANTIC);
    if ((each & KNOWS_EXPERIENCE) != 0) known += number(ask, ASK_WEIGHT_EXPERIENCE);
    if ((each & KNOWS_INDUSTRY) != 0) known += number(ask, ASK_WEIGHT_INDUSTRY);
    if ((each & KNOWS_WHERE) != 0) known += number(ask, ASK_WEIGHT_WHERE);
    const part: f32 = known > 0 ? <f32>1 / <f32>known : 0;
    const full = <f32>counted(FULL, skillsKnown, known);
    const entry = cases + <usize>(each * (LENS_WORDS * 4));
    store<i32>(entry, known, LENS_KNOWN * 4);
    store<f32>(entry, part, LENS_BASE * 4);
    store<f32>(entry, skillsKnown ? <f32>number(ask, ASK_WEIGHT_SKILLS) * part : 0, LENS_SHARE * 4);
    // Rounded down by parts elsewhere; a bound may be a little more.
    store<f32>(entry, (<f32>number(ask, ASK_WEIGHT_WHERE) * (full + 1) * part) / <f32>FULL, LENS_WHERE * 4);
    const hasTitle = (each & HAS_WORDS) != 0;
    store<f32>(entry, hasTitle ? <f32>number(ask, ASK_WEIGHT_SEMANTIC) * full * part : 0, LENS_TITLE * 4);
    store<i32>(entry, each & (HAS_SKILLS | HAS_WORDS), LENS_FLAGS * 4);
  }
}

/** The most of each block's classes, each figure on its own. */
export function boundBlocks(head: usize, ask: usize): void {
  const blocks = (number(head, HEAD_TILED) + BLOCK - 1) / BLOCK;
  const classes = address(head, HEAD_BLOCK_CLASSES_AT);
  const bounds = address(ask, ASK_CLASS_BOUNDS_AT);
  const into = address(ask, ASK_BLOCKS_AT);
  for (let block: i32 = 0; block < blocks; block++) {
    const from = bounds + <usize>(item(classes, 2 * block) * 24);
    const last = bounds + <usize>(item(classes, 2 * block + 1) * 24);
    // Four lanes at once: base, share and title of where unknown and base of where known; then the other two.
    let most = v128.load(from);
    let more = v128.load64_zero(from, 16);
    for (let each = from + 24; each <= last; each += 24) {
      most = f32x4.max(most, v128.load(each));
      more = f32x4.max(more, v128.load64_zero(each, 16));
    }
    const to = into + <usize>(block * (BOUND_WORDS * 4));
    v128.store(to, most);
    v128.store64_lane(to, more, 0, 16);
  }
}
